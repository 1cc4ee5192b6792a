import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../api/session";
import { percent } from "../format/count";
import { exactMoney, money } from "../format/money";
import { day, dayAndMinute } from "../format/time";
import { Unknown } from "../format/unknown";
import { DetailHead } from "../panels/DetailHead";
import { type Kpi, Kpis } from "../panels/Kpis";
import { Panel } from "../panels/Panel";
import { PanelRow } from "../panels/PanelPage";
import { runsOutAt } from "../panels/runsOutAt";
import { TopTraces } from "../panels/TopTraces";
import { Async } from "../ui/Async";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { BudgetChart } from "./BudgetChart";
import { BudgetDialog } from "./BudgetDialog";
import { BudgetTable } from "./BudgetTable";
import { type BudgetDetail, useBudget, useChangeBudgets } from "./queries";
import { filterOf, scopeText } from "./scopes";
import { StateBadge } from "./states";
import { Thresholds } from "./Thresholds";

/** One budget: what was spent of it, what is to come, and what it was spent on. */
export function BudgetPage() {
  const { budgetId } = useParams({ from: "/budgets/$budgetId" });
  const canManage = useCan("manage_budgets");
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"change" | "delete">();
  const query = useBudget(budgetId);
  const { remove } = useChangeBudgets();
  const budget = query.data?.budget;
  const close = () => setDialog(undefined);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-450 flex-col gap-3 px-4 py-3">
        <DetailHead list={{ to: "/budgets", title: "Budgets" }} title={budget?.name ?? "Budget"} tip={budget?.name}>
          {query.data !== undefined && <StateBadge {...query.data.standing} />}
          {budget !== undefined && canManage && (
            <span className="ml-auto flex gap-2">
              <Button onClick={() => setDialog("change")}>Change</Button>
              <Button onClick={() => setDialog("delete")}>Delete</Button>
            </span>
          )}
        </DetailHead>
        <Async query={query}>{(detail) => <Detail detail={detail} />}</Async>
      </div>
      {budget !== undefined && dialog === "change" && <BudgetDialog draft={budget} onClose={close} />}
      {budget !== undefined && dialog === "delete" && (
        <ConfirmDialog
          title={`Delete ${budget.name}?`}
          action="Delete the budget"
          onConfirm={async () => {
            await remove(budget.id);
            await navigate({ to: "/budgets" });
          }}
          onClose={close}
        >
          What was spent stays: it is added up over calls.
        </ConfirmDialog>
      )}
    </div>
  );
}

function Detail({ detail }: { detail: BudgetDetail }) {
  const { budget, standing } = detail;
  const query = { data: detail, error: null, isPending: false, isPlaceholderData: false, refetch: () => undefined };
  const from = Date.parse(standing.period_start);
  const to = Math.max(from + 1, Math.min(Date.parse(detail.as_of), Date.parse(standing.period_end)));
  return (
    <>
      <p className="-mt-2 text-fg-2">
        {money(budget.amount_usd)} {budget.period} for{" "}
        {budget.scope === "workspace" ? "the workspace" : scopeText(budget)}; this period is{" "}
        {day(from, budget.timezone)} to {day(Date.parse(standing.period_end) - 1, budget.timezone)} in {budget.timezone}
        .
      </p>
      <Kpis label="The budget in all" items={kpisOf(detail)} />
      <PanelRow wideFirst>
        <Panel
          title="Spent over the period"
          query={query}
          height={290}
          table={{ name: "spent", render: () => <BudgetTable detail={detail} /> }}
        >
          {() => <BudgetChart detail={detail} />}
        </Panel>
        <Panel flush title="Thresholds" query={query} height={120}>
          {() => <Thresholds detail={detail} />}
        </Panel>
      </PanelRow>
      {to > from + 1 && (
        <TopTraces title="Costliest traces of the period" sort="cost_usd" q={filterOf(budget)} between={{ from, to }} />
      )}
    </>
  );
}

function kpisOf({ budget, standing }: BudgetDetail): Kpi[] {
  const { forecast, burn } = standing;
  const note = (text: string) => <span className="text-fg-3">{text}</span>;
  const at = runsOutAt(standing);
  return [
    {
      label: "Spent",
      value: money(standing.spent_usd),
      exact: exactMoney(standing.spent_usd),
      mark: standing.unpriced_tokens > 0 ? " +?" : undefined,
      note: note(`${percent(standing.spent_share)} of ${money(budget.amount_usd)}`),
    },
    {
      label: standing.remaining_usd < 0 ? "Too much" : "Left",
      value: money(Math.abs(standing.remaining_usd)),
      exact: exactMoney(Math.abs(standing.remaining_usd)),
      note: note(`${percent(standing.elapsed_share)} of the period is over`),
    },
    {
      label: "Forecast",
      value: forecast === null ? Unknown : money(forecast.expected_usd),
      exact: standing.no_forecast ?? undefined,
      note: note(
        forecast === null ? (standing.no_forecast ?? "") : `${money(forecast.low_usd)} to ${money(forecast.high_usd)}`,
      ),
    },
    {
      label: "Burn rate",
      value: burn === null || burn.rate === null ? Unknown : `${burn.rate >= 100 ? "> 100" : burn.rate.toFixed(1)}×`,
      note: note(
        burn === null ? "" : `${money(burn.usd_per_day)} a day; ${money(burn.sustainable_usd_per_day)} would just do`,
      ),
    },
    {
      label: "Nothing left",
      value: at ? day(at, budget.timezone) : Unknown,
      exact: at ? dayAndMinute(at, budget.timezone) : undefined,
      note: note(
        standing.remaining_usd <= 0
          ? "all of it is spent"
          : at
            ? forecast !== null
              ? "by the forecast"
              : "at this burn rate"
            : "not in this period",
      ),
    },
  ];
}
