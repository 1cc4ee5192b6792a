import { Link } from "@tanstack/react-router";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useCan } from "../api/session";
import { percent } from "../format/count";
import { exactMoney, money } from "../format/money";
import { day, dayAndMinute } from "../format/time";
import { Unknown } from "../format/unknown";
import { Panel } from "../panels/Panel";
import { runsOutAt } from "../panels/runsOutAt";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { Cost } from "../ui/Cost";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { IconButton } from "../ui/IconButton";
import { BudgetDialog } from "./BudgetDialog";
import { BurnRate } from "./BurnRate";
import { type Budget, type CostBudget, useChangeBudgets, useCostBudgets } from "./queries";
import { SpentBar } from "./SpentBar";
import { scopeText } from "./scopes";
import { StateBadge } from "./states";

/** What may be spent, what was, and whether it will do. */
export function BudgetsPage() {
  const canManage = useCan("manage_budgets");
  const [editing, setEditing] = useState<Partial<Budget>>();
  const [removing, setRemoving] = useState<Budget>();
  const query = useCostBudgets();
  const { remove } = useChangeBudgets();
  const make = canManage ? (
    <Button look="primary" onClick={() => setEditing({})}>
      Make a budget
    </Button>
  ) : undefined;
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-450 flex-col gap-3 px-4 py-3">
        <header className="flex min-h-8 items-center gap-4">
          <h1 className="text-page font-semibold">Budgets</h1>
          {query.data !== undefined && query.data.count > 0 && (
            <>
              <p className="text-fg-2">{inWords(query.data)}</p>
              <span className="ml-auto">{make}</span>
            </>
          )}
        </header>
        <Panel
          flush
          alone
          height={120}
          title="Budgets"
          query={query}
          isEmpty={({ count }) => count === 0}
          empty={
            <EmptyState title="No budget yet">
              <div className="flex flex-col items-center gap-3">
                <p>
                  A budget says what the workspace, or one project, agent, user or model of it, may spend in a day,
                  week, month, quarter or year. It stops nothing: it says how much is left, and when nothing will be.
                </p>
                {make ?? <p>Owners, admins and members of the workspace make budgets.</p>}
              </div>
            </EmptyState>
          }
        >
          {({ items }) => (
            <DataTable
              plain
              label="Budgets"
              rows={items}
              rowKey={({ budget }) => budget.id}
              columns={columnsOf(canManage, setEditing, setRemoving)}
            />
          )}
        </Panel>
      </div>
      {editing !== undefined && <BudgetDialog draft={editing} onClose={() => setEditing(undefined)} />}
      {removing !== undefined && (
        <ConfirmDialog
          title={`Delete ${removing.name}?`}
          action="Delete the budget"
          onConfirm={() => remove(removing.id)}
          onClose={() => setRemoving(undefined)}
        >
          What was spent stays: it is added up over calls.
        </ConfirmDialog>
      )}
    </div>
  );
}

function inWords({ count, over, at_risk }: { count: number; over: number; at_risk: number }): string {
  if (over === 0 && at_risk === 0) return count === 1 ? "It will do" : `All ${count} will do`;
  return [over > 0 && `${over} over`, at_risk > 0 && `${at_risk} at risk`, `of ${count}`]
    .filter(Boolean)
    .join(", ")
    .replace(", of", " of");
}

function columnsOf(
  canManage: boolean,
  edit: (budget: Budget) => void,
  remove: (budget: Budget) => void,
): TableColumn<CostBudget>[] {
  const right = "text-right";
  const columns: TableColumn<CostBudget>[] = [
    {
      head: "Budget",
      className: "w-2/5 max-w-0 min-w-40",
      render: ({ budget }) => (
        <span className="flex min-w-0 items-baseline gap-2">
          <Link
            to="/budgets/$budgetId"
            params={{ budgetId: budget.id }}
            className="max-w-full shrink-0 truncate font-medium hover:text-accent hover:underline"
          >
            {budget.name}
          </Link>
          <span className="truncate text-meta text-fg-3 max-xl:hidden">{scopeText(budget)}</span>
        </span>
      ),
    },
    { head: "State", render: ({ standing }) => <StateBadge {...standing} /> },
    { head: "Spent, and what is to come", className: "w-1/4 min-w-40", render: (row) => <SpentBar {...row} /> },
    {
      head: "Spent",
      className: right,
      render: ({ standing }) => <Cost cost_usd={standing.spent_usd} unpriced_tokens={standing.unpriced_tokens} />,
    },
    {
      head: "Of",
      className: right,
      render: ({ budget, standing }) => (
        <span title={`${exactMoney(budget.amount_usd)}, ${budget.period}`}>
          {money(budget.amount_usd)}{" "}
          <span className="inline-block w-11 text-fg-3">{percent(standing.spent_share)}</span>
        </span>
      ),
    },
    {
      head: "Forecast",
      className: right,
      render: ({ standing: { forecast, no_forecast } }) =>
        forecast === null ? (
          <span title={no_forecast ?? ""} className="text-fg-3">
            {Unknown}
          </span>
        ) : (
          <span title={`${money(forecast.low_usd)} to ${money(forecast.high_usd)} in 95 of 100 cases`}>
            {money(forecast.expected_usd)}
          </span>
        ),
    },
    { head: "Burn", className: right, render: ({ standing }) => <BurnRate burn={standing.burn} /> },
    {
      head: "Nothing left",
      className: `${right} max-xl:hidden`,
      render: ({ budget, standing }) => {
        const at = runsOutAt(standing);
        return at ? (
          <span title={dayAndMinute(at, budget.timezone)}>{day(at, budget.timezone)}</span>
        ) : (
          <span className="text-fg-3">{Unknown}</span>
        );
      },
    },
    {
      head: "Until",
      className: `${right} max-xl:hidden`,
      render: ({ budget, standing }) => (
        <span className="text-fg-2" title={`${budget.period}, ${budget.timezone}`}>
          {day(new Date(Date.parse(standing.period_end) - 1), budget.timezone)}
        </span>
      ),
    },
  ];
  if (canManage)
    columns.push({
      head: "",
      className: "w-0 text-right",
      render: ({ budget }) => (
        <span className="inline-flex">
          <IconButton label={`Change ${budget.name}`} onClick={() => edit(budget)}>
            <Pencil />
          </IconButton>
          <IconButton label={`Delete ${budget.name}`} onClick={() => remove(budget)}>
            <Trash2 />
          </IconButton>
        </span>
      ),
    });
  return columns;
}
