import type { Series } from "../charts/series";

interface Stack {
  values: readonly { value: string | null; detail: string | null }[];
  items: readonly { cost_usd: readonly number[]; other_cost_usd: number }[];
}

/** What a value is called; where another one has the same name, with what tells the two apart. */
function labelOf({ value, detail }: Stack["values"][number], all: Stack["values"]): string {
  const name = value ?? "Not said";
  return detail !== null && all.filter((other) => other.value === value).length > 1 ? `${name} (${detail})` : name;
}

/** A series for each value, the costliest at the bottom, and one for all others together. */
export function stackSeries({ values, items }: Stack): Series[] {
  const all: Series[] = values.map((value, place) => ({
    id: `${value.value} ${value.detail}`,
    label: labelOf(value, values),
    color: `var(--chart-${(place % 8) + 1})`,
    values: items.map(({ cost_usd }) => cost_usd[place] ?? 0),
  }));
  const series = all.filter(({ values }) => values.some((cost) => (cost ?? 0) > 0));
  const others = items.map(({ other_cost_usd }) => other_cost_usd);
  if (others.some((cost) => cost > 0))
    series.push({ id: "others", label: "Others", color: "var(--kind-other)", values: others });
  return series;
}
