import type { Series } from "../charts/series";
import { colors } from "../panels/colors";
import type { Answer } from "../panels/useAnswer";

type Calls = Answer<"/api/v1/usage/calls-over-time">["items"];
type Point = Calls[number];

/** What is counted over time. */
export const Measures = [
  { id: "calls", label: "Calls", of: (point: Point) => point.calls, sort: undefined },
  { id: "tokens", label: "Tokens", of: (point: Point) => point.tokens, sort: "tokens" },
  { id: "users", label: "Users", of: (point: Point) => point.users, sort: undefined },
] as const;

export type Measure = (typeof Measures)[number]["id"];

export const measureOf = (text: string | undefined): Measure => Measures.find(({ id }) => id === text)?.id ?? "calls";

/** The parts of a measure that stand on each other. */
export function usageSeries(measure: Measure, items: Calls): Series[] {
  const series = (id: string, label: string, color: string, of: (point: Point) => number): Series => ({
    id,
    label,
    color,
    values: items.map(of),
  });
  if (measure === "users") return [series("users", "Users", colors.users, (point) => point.users)];
  if (measure === "tokens")
    return [
      series("input", "Input", colors.input, (point) => point.tokens_input),
      series("output", "Output", colors.output, (point) => point.tokens_output),
    ];
  return [
    { ...series("failed", "Failed", colors.failed, (point) => point.errors), hatched: true },
    series("calls", "Went well", colors.calls, (point) => point.calls - point.errors),
  ];
}
