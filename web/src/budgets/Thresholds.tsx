import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { count } from "../format/count";
import { money } from "../format/money";
import { dayAndMinute } from "../format/time";
import { TracesLink } from "../panels/TracesLink";
import { DataTable } from "../ui/DataTable";
import type { BudgetDetail } from "./queries";
import { filterOf } from "./scopes";

/** Which shares of the amount are reached, and when others will be; and what the numbers are of. */
export function Thresholds({ detail: { as_of, budget, standing } }: { detail: BudgetDetail }) {
  const q = filterOf(budget);
  const from = new Date(Date.parse(standing.period_start)).toISOString();
  const to = new Date(Math.min(Date.parse(as_of), Date.parse(standing.period_end))).toISOString();
  return (
    <div className="flex flex-1 flex-col">
      {standing.thresholds.length > 0 && (
        <DataTable
          plain
          label="Thresholds"
          rows={standing.thresholds}
          rowKey={({ percent }) => String(percent)}
          columns={[
            { head: "Share", render: ({ percent }) => `${percent} %` },
            { head: "Amount", className: "text-right", render: ({ amount_usd }) => money(amount_usd) },
            {
              head: "Reached",
              className: "text-right",
              render: ({ is_reached, expected_at }) =>
                is_reached ? (
                  <span className="inline-flex items-center gap-1">
                    <Check aria-hidden className="size-3.5" /> reached
                  </span>
                ) : (
                  <span className="text-fg-2">
                    {expected_at === null ? "not as expected" : dayAndMinute(expected_at, budget.timezone)}
                  </span>
                ),
            },
          ]}
        />
      )}
      <p className="mt-auto px-3 py-2 text-table text-fg-2">
        Of {count(standing.calls)} calls.{" "}
        {standing.unpriced_tokens > 0 && (
          <>
            <Link to={"/settings/prices" as never} className="text-warn underline">
              {count(standing.unpriced_tokens)} tokens have no price
            </Link>
            : more was spent than is known.{" "}
          </>
        )}
        <Link
          to="/cost"
          search={{ q: q || undefined, from, to, range: undefined } as never}
          className="text-accent hover:underline"
        >
          who pays
        </Link>
        {", "}
        <TracesLink q={q} from={Date.parse(from)} to={Date.parse(to)} sort="cost_usd" what="of the period" />
      </p>
    </div>
  );
}
