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
