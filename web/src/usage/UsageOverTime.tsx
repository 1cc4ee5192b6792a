import type { UseQueryResult } from "@tanstack/react-query";
import { count, counted } from "../format/count";
import { both, ModelCalls } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import type { Answer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { usePreviousSeries } from "../panels/usePreviousSeries";
import { Choice } from "../ui/Choice";
import { Measures, measureOf, usageSeries } from "./measures";

/** Calls, tokens or users of each slot. */
export function UsageOverTime({ calls }: { calls: UseQueryResult<Answer<"/api/v1/usage/calls-over-time">> }) {
  const { q, metric, setSearch } = usePage();
  const measure = measureOf(metric);
  const { label, of, sort } = Measures.find(({ id }) => id === measure)!;
  const before = usePreviousSeries("/api/v1/usage/calls-over-time", calls.data);
  return (
    <SeriesPanel
      title={`${label} over time`}
      name="usage"
      query={calls}
      form="bars"
      format={count}
      series={({ items }) => usageSeries(measure, items)}
      before={before?.map(of)}
      summary={(items) =>
        measure === "users"
          ? "Users over time."
          : `${label} over time: ${counted(
              items.reduce((sum, point) => sum + of(point), 0),
              measure.slice(0, -1),
            )} in all.`
      }
      evidence={{ q: both(q, ModelCalls), sort }}
      actions={
        <Choice
          label="What is counted"
          options={Measures}
          value={measure}
          onChange={(next) => setSearch({ metric: next === "calls" ? undefined : next })}
        />
      }
    />
  );
}
