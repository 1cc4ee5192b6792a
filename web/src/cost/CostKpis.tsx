import { Link } from "@tanstack/react-router";
import type { UseQueryResult } from "@tanstack/react-query";
import { count, exactCount, percent } from "../format/count";
import { exactMoney, money } from "../format/money";
import { type Kpi, Kpis } from "../panels/Kpis";
import { PanelProblem } from "../panels/PanelProblem";
import type { Answer } from "../panels/useAnswer";
import { forecast } from "./forecast";

interface CostKpisProps {
  overview: UseQueryResult<Answer<"/api/v1/cost/overview">>;
  trend: Answer<"/api/v1/cost/trend">["items"] | undefined;
  savings: Answer<"/api/v1/cost/cache-savings"> | undefined;
}

/** What was spent in all. */
export function CostKpis({ overview, trend, savings }: CostKpisProps) {
  const { data, isPlaceholderData, error } = overview;
  const change = data?.change;
  const previous = data?.previous;
  const monthly = data && forecast(data.cost_usd, data.from, data.to);
  const items: Kpi[] = [
    {
      label: "Spent",
      value: data && money(data.cost_usd),
      exact: exactMoney(data?.cost_usd),
      mark: data && data.unpriced_tokens > 0 ? " +?" : undefined,
      change: change?.cost_usd,
      before: previous ? money(previous.cost_usd) : undefined,
      better: "down",
      trend: trend?.map(({ cost_usd }) => cost_usd ?? 0),
    },
    {
      label: "For one call",
      value: data && money(data.cost_per_call_usd),
      change: change?.cost_per_call_usd,
      before: previous ? money(previous.cost_per_call_usd) : undefined,
      better: "down",
      trend: trend?.map(({ cost_per_call_usd }) => cost_per_call_usd),
    },
    {
      label: "In 30 days",
      value: data && money(monthly),
      note: <span className="text-fg-3">at this rate</span>,
    },
    {
      label: "Calls",
      value: data && count(data.total_calls),
      exact: data && exactCount(data.total_calls),
      change: change?.total_calls,
      before: previous ? count(previous.total_calls) : undefined,
      trend: trend?.map(({ total_calls }) => total_calls),
    },
    {
      label: "Saved by caches",
      value: savings && money(savings.saved_usd),
      exact: savings && `$${savings.saved_usd} of $${savings.without_caches_usd ?? 0} without caches`,
      note: savings && <span className="text-fg-3">{percent(savings.hit_rate)} of input from them</span>,
    },
    {
      label: "Unpriced tokens",
      value: data && count(data.unpriced_tokens),
      exact: data && exactCount(data.unpriced_tokens),
      note:
        data && data.unpriced_tokens > 0 ? (
          <Link to={"/settings/prices" as never} className="text-warn underline">
            Set their prices
          </Link>
        ) : (
          <span className="text-fg-3">every model has a price</span>
        ),
    },
  ];
  return (
    <>
      <PanelProblem error={error} retry={() => void overview.refetch()} />
      <Kpis label="Cost in all" items={items} dimmed={isPlaceholderData} />
    </>
  );
}
