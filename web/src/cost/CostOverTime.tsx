import type { UseQueryResult } from "@tanstack/react-query";
import type { Series } from "../charts/series";
import { money } from "../format/money";
import { both } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { usePreviousSeries } from "../panels/usePreviousSeries";
import { Choice } from "../ui/Choice";
import { dimensionOf } from "./dimensions";
import { costSeries } from "./parts";
import { stackSeries } from "./stacks";

type Trend = Answer<"/api/v1/cost/trend">;
type TrendBy = Answer<"/api/v1/cost/trend-by">;

/** Cost of each slot by who pays or by what it is made of. A click opens the costliest traces of it. */
export function CostOverTime({ trend }: { trend: UseQueryResult<Trend> }) {
  const { q, scope, timezone, by, metric, setSearch } = usePage();
  const dimension = dimensionOf(by);
  const inParts = metric === "parts";
  const stacks = useAnswer(
    "/api/v1/cost/trend-by",
    { ...scope, timezone, dimension: dimension.id, limit: 7 },
    { enabled: !inParts },
  );
  const before = usePreviousSeries("/api/v1/cost/trend", trend.data)?.map(({ cost_usd }) => cost_usd);
  const total = trend.data?.items.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0) ?? 0;
  const shared = {
    title: "Cost over time",
    name: "cost",
    form: "bars" as const,
    format: money,
    before,
    summary: () => `Cost over time: ${money(total)} in all.`,
    evidence: { q: both(q, "cost>0"), sort: "cost_usd" as const },
    actions: (
      <Choice
        label="Bars by"
        options={[
          { id: "who", label: dimension.label },
          { id: "parts", label: "Parts" },
        ]}
        value={inParts ? "parts" : "who"}
        onChange={(next) => setSearch({ metric: next === "parts" ? "parts" : undefined })}
      />
    ),
  };
  if (inParts) return <SeriesPanel {...shared} query={trend} series={({ items }): Series[] => costSeries(items)} />;
  return (
    <SeriesPanel {...shared} query={stacks as UseQueryResult<TrendBy>} series={(data): Series[] => stackSeries(data)} />
  );
}
