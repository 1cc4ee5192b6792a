import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { percent } from "../format/count";
import { money } from "../format/money";
import { day } from "../format/time";
import { runsOutAt } from "../panels/runsOutAt";
import type { Answer } from "../panels/useAnswer";
import { useBudgetStandings } from "../panels/useBudgetStandings";
import { cx } from "../ui/cx";

/** Beyond these the page of budgets says it better. */
const Shown = 3;

type Item = Answer<"/api/v1/cost/budget">["items"][number];

/** Budgets that do not do, if any. */
export function BudgetsAtRisk() {
  const { data } = useBudgetStandings(Shown);
  const found = data?.items.filter(({ standing }) => standing.phase === "running" && standing.state !== "ok") ?? [];
  if (data === undefined || found.length === 0) return null;
  const more = data.over + data.at_risk - found.length;
  const isOver = found.some(({ standing }) => standing.state === "over");
  return (
    <ul
      aria-label="Budgets that do not do"
      className={cx("flex flex-col rounded-lg border bg-surface", isOver ? "border-error" : "border-warn")}
    >
      {found.map(({ budget, standing }) => (
        <li key={budget.id} className="flex min-h-9 flex-wrap items-center gap-x-2 px-3">
          <TriangleAlert
            aria-hidden
            className={cx("size-4 shrink-0", standing.state === "over" ? "text-error" : "text-warn")}
          />
          <span>{sentence({ budget, standing })}</span>
          <Link
            to="/budgets/$budgetId"
            params={{ budgetId: budget.id }}
            className="ml-auto inline-flex min-h-6 items-center text-accent hover:underline"
          >
            budget<span className="sr-only"> {budget.name}</span>
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li className="px-3 pb-2">
          <Link to="/budgets" className="inline-flex min-h-6 items-center text-accent hover:underline">
            {more} more
          </Link>
        </li>
      )}
    </ul>
  );
}

function sentence({ budget, standing }: Item): string {
  if (standing.state === "over")
    return `Budget ${budget.name} is over: ${money(standing.spent_usd)} of ${money(budget.amount_usd)} spent, ${percent(standing.elapsed_share)} of its period over`;
  const at = runsOutAt(standing);
  const when = at ? `: nothing left on ${day(at, budget.timezone)}` : "";
  return `Budget ${budget.name} is at risk${when}, ${percent(standing.spent_share)} spent`;
}
