import { exactMoney, money } from "../format/money";
import { dayAndMinute } from "../format/time";
import { DataTable } from "../ui/DataTable";
import type { BudgetDetail } from "./queries";

/** The numbers behind the chart: what is to come, then what was spent, newest first. */
export function BudgetTable({ detail }: { detail: BudgetDetail }) {
  const zone = detail.budget.timezone;
  const rows = [
    ...detail.expected.slice(1).map(({ time, expected_usd, low_usd, high_usd }) => ({
      time,
      usd: expected_usd,
      range: `${money(low_usd)} to ${money(high_usd)}`,
      what: "expected",
    })),
    ...detail.spent.toReversed().map(({ time, spent_usd, cost_usd }) => ({
      time,
      usd: spent_usd,
      range: `${money(cost_usd)} of it then`,
      what: "spent",
    })),
  ];
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label="Numbers of the chart"
      className="max-h-66 overflow-auto"
    >
      <DataTable
        plain
        label="Spent and expected"
        rows={rows}
        rowKey={({ time, what }) => `${what} ${time}`}
        columns={[
          { head: "Time", render: ({ time }) => dayAndMinute(time, zone) },
          { head: "", render: ({ what }) => <span className="text-fg-2">{what}</span> },
          {
            head: "Together",
            className: "text-right",
            render: ({ usd }) => <span title={exactMoney(usd)}>{money(usd)}</span>,
          },
          {
            head: "Of that",
            className: "text-right",
            render: ({ range }) => <span className="text-fg-2">{range}</span>,
          },
        ]}
      />
    </div>
  );
}
