import type { components } from "../api/schema";

export type AnalyticsRequest = components["schemas"]["AnalyticsRequest"];
export type AnalyticsAnswer = components["schemas"]["AnalyticsAnswer"];
export type Row = Record<string, string | number | null>;

/** What a query is over, what rows are told apart by, and the numbers of it. */
export const Tables = {
  calls: {
    label: "Calls",
    dimensions: [
      "agent",
      "model",
      "provider",
      "user",
      "session",
      "workflow",
      "service",
      "environment",
      "project",
      "version",
      "kind",
      "tool",
      "name",
      "status",
      "error_type",
      "service_tier",
    ],
    numbers: ["latency_ms", "time_to_first_token_ms", "tokens", "tokens_reasoning", "cost_usd", "cache_saved_usd"],
    sums: ["tokens_input", "tokens_output", "tokens_cache_read", "tokens_cache_write", "unpriced_tokens"],
  },
  traces: {
    label: "Traces",
    dimensions: ["service", "name", "status", "kind", "agent", "user", "session"],
    numbers: ["duration_ms", "span_count", "error_count", "tokens", "cost_usd"],
    sums: ["unpriced_tokens"],
  },
} as const;

export type Table = keyof typeof Tables;

/** How numbers of rows become one. */
export const Ops = ["sum", "avg", "min", "max", "p50", "p90", "p95", "p99"] as const;

/** A number as the URL has it: `count`, `errors`, `p95 latency_ms`, `distinct user`. */
export type NumberText = string;

/** All numbers that can be chosen of a table, in groups. */
export function numbersOf(table: Table): { group: string; numbers: NumberText[] }[] {
  const { dimensions, numbers, sums } = Tables[table];
  return [
    { group: "How many", numbers: ["count", "errors"] },
    ...numbers.map((number) => ({ group: number, numbers: Ops.map((op) => `${op} ${number}`) })),
    { group: "Sums", numbers: sums.map((number) => `sum ${number}`) },
    { group: "Different ones", numbers: dimensions.map((dimension) => `distinct ${dimension}`) },
  ];
}

/** What the page asks for, as its URL says it. */
export interface Explore {
  table: Table;
  numbers: NumberText[];
  by: string[];
  /** Empty for one row over all of the time. */
  granularity: string;
}

export interface ExploreSearch {
  over?: string;
  n?: string;
  by?: string;
  per?: string;
}

const list = (text: string | undefined): string[] => (text ?? "").split(",").filter((part) => part !== "");

export function readExplore({ over, n, by, per }: ExploreSearch): Explore {
  const table: Table = over === "traces" ? "traces" : "calls";
  const numbers = list(n);
  return { table, numbers: numbers.length === 0 ? ["count"] : numbers, by: list(by), granularity: per ?? "" };
}

export const writeExplore = ({ table, numbers, by, granularity }: Explore): ExploreSearch => ({
  over: table === "calls" ? undefined : table,
  n: numbers.length === 1 && numbers[0] === "count" ? undefined : numbers.join(","),
  by: by.join(",") || undefined,
  per: granularity || undefined,
});

/** Another table: what it does not know goes. */
export function overTable(explore: Explore, table: Table): Explore {
  const known = new Set(numbersOf(table).flatMap(({ numbers }) => numbers));
  const numbers = explore.numbers.filter((number) => known.has(number));
  const dimensions: readonly string[] = Tables[table].dimensions;
  return {
    ...explore,
    table,
    numbers: numbers.length === 0 ? ["count"] : numbers,
    by: explore.by.filter((name) => dimensions.includes(name)),
  };
}

/** The query of the API. Columns are called as the URL has them. */
export function requestOf(
  { table, numbers, by, granularity }: Explore,
  scope: { q?: string; range?: string; from?: string; to?: string },
  timezone: string,
): AnalyticsRequest {
  const { q, ...time } = scope;
  return {
    ...time,
    over: table,
    where: q,
    select: numbers.map((number) => {
      const [op, of] = number.split(" ");
      return { op, of, as: number };
    }),
    group_by: by,
    ...(granularity === "" ? { limit: 1_000 } : { granularity, timezone }),
  };
}
