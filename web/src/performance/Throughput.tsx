import { count } from "../format/count";
import { colors } from "../panels/colors";
import { both, ModelCalls } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { usePreviousSeries } from "../panels/usePreviousSeries";

/** Calls for a minute. */
export function Throughput() {
  const { q, scope, timezone } = usePage();
  const query = useAnswer("/api/v1/performance/throughput", { ...scope, timezone });
  const before = usePreviousSeries("/api/v1/performance/throughput", query.data);
  return (
    <SeriesPanel
      title="Calls per minute"
      name="throughput"
      query={query}
      form="lines"
      format={count}
      height={136}
      series={({ items }) => [
        {
          id: "calls",
          label: "Calls per minute",
          color: colors.calls,
          values: items.map(({ calls_per_minute }) => calls_per_minute),
        },
      ]}
      before={before?.map(({ calls_per_minute }) => calls_per_minute)}
      summary={() => "Calls per minute over time."}
      evidence={{ q: both(q, ModelCalls) }}
    />
  );
}
