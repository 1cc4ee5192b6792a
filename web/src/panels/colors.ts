/** The same thing has the same colour on every page. */
export const colors = {
  traces: "color-mix(in srgb, var(--kind-other) 60%, transparent)",
  calls: "var(--chart-1)",
  failed: "var(--error)",
  kept: "var(--chart-1)",
  undecided: "color-mix(in srgb, var(--chart-1) 55%, transparent)",
  users: "var(--chart-3)",
  input: "var(--chart-1)",
  cacheRead: "var(--chart-7)",
  cacheWrite: "var(--chart-5)",
  output: "var(--chart-2)",
  reasoning: "var(--chart-4)",
  other: "var(--chart-6)",
  p50: "var(--chart-3)",
  p95: "var(--chart-1)",
  p99: "var(--chart-2)",
  speed: "var(--chart-4)",
} as const;
