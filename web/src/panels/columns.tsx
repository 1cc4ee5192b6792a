import { count, exactCount } from "../format/count";
import { ago, exactTime, type Moment, type Zone } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { Cost } from "../ui/Cost";
import type { TableColumn } from "../ui/DataTable";

/** For columns of numbers. */
const right = "text-right";

type More<T> = Pick<TableColumn<T>, "sort" | "className">;

export const callsColumn = <T extends { calls: number }>(more?: More<T>): TableColumn<T> => ({
  head: "Calls",
  className: right,
  ...more,
  render: ({ calls }) => <span title={exactCount(calls)}>{count(calls)}</span>,
});

export const tokensColumn = <T extends { tokens: number; estimated_tokens: number }>(): TableColumn<T> => ({
  head: "Tokens",
  sort: "tokens",
  className: right,
  render: (row) => (
    <span title={exactTokens(row.tokens, row.estimated_tokens)}>{tokens(row.tokens, row.estimated_tokens)}</span>
  ),
});

export const costColumn = <T extends { cost_usd: number | null; unpriced_tokens: number }>(): TableColumn<T> => ({
  head: "Cost",
  sort: "cost_usd",
  className: right,
  render: (row) => <Cost {...row} />,
});

/** How long ago something was; the exact time, in the zone that is shown, stands in its title. */
export const timeColumn = <K extends string>(
  head: string,
  at: K,
  zone: Zone,
  now: number,
  more?: More<Record<K, Moment>>,
): TableColumn<Record<K, Moment>> => ({
  head,
  className: right,
  ...more,
  render: (row) => <span title={exactTime(row[at], zone)}>{ago(row[at], now)}</span>,
});
