import type { Series } from "../charts/series";
import { colors } from "../panels/colors";

/** What a cost is made of. */
export interface CostParts {
  cost_usd: number | null;
  input_usd: number;
  cache_read_usd: number;
  cache_write_usd: number;
  output_usd: number;
  other_usd: number;
}

const Parts = [
  { id: "input_usd", label: "Input", color: colors.input },
  { id: "cache_read_usd", label: "From caches", color: colors.cacheRead },
  { id: "cache_write_usd", label: "Into caches", color: colors.cacheWrite },
  { id: "output_usd", label: "Output", color: colors.output },
  { id: "other_usd", label: "Other", color: colors.other },
] as const;

/** Below this two sums of money are the same; the API's are of whole millionths of a millionth. */
const Nothing = 1e-9;

/** A series for each part that there is; what only clients say that it cost has no parts, and is one of its own. */
export function costSeries(items: readonly CostParts[]): Series[] {
  const series: Series[] = Parts.map((part) => ({ ...part, values: items.map((item) => item[part.id]) }));
  const rest = items.map((item) => {
    const priced = Parts.reduce((sum, { id }) => sum + item[id], 0);
    return Math.max(0, (item.cost_usd ?? 0) - priced);
  });
  series.push({ id: "said", label: "As clients say", color: "var(--kind-other)", values: rest });
  return series.filter(({ values }) => values.some((value) => (value ?? 0) > Nothing));
}
