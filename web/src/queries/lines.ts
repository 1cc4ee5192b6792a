import type { Series } from "../charts/series";
import { type AnalyticsAnswer, nameOf, type Row } from "./query";

/** Beyond these nobody tells lines apart. */
export const LinesMax = 7;

const valueOf = (value: Row[string] | undefined): number | null => (typeof value === "number" ? value : null);

/**
 * A line for each group, those with the most of the number first; what lies beyond seven is left out.
 * @param times Where the slots begin, also those without rows.
 */
export function linesOf(
  answer: AnalyticsAnswer,
  times: readonly string[],
  by: readonly string[],
  number: string,
): Series[] {
  const place = new Map(times.map((time, at) => [time, at]));
  const groups = new Map<string, (number | null)[]>();
  for (const row of answer.rows as Row[]) {
    const name = nameOf(row, by);
    let values = groups.get(name);
    if (values === undefined) groups.set(name, (values = times.map(() => null)));
    const at = place.get(String(row.time));
    if (at !== undefined) values[at] = valueOf(row[number]);
  }
  const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return [...groups]
    .toSorted(([, a], [, b]) => total(b) - total(a))
    .slice(0, LinesMax)
    .map(([name, values], at) => ({
      id: name,
      label: by.length === 0 ? number : name,
      color: `var(--chart-${at + 1})`,
      values,
    }));
}
