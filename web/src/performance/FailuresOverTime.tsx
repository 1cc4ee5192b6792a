import type { UseQueryResult } from "@tanstack/react-query";
import { count, counted } from "../format/count";
import { colors } from "../panels/colors";
import { both } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import type { Answer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";

/** Calls that failed in each slot; a click opens their traces. */
export function FailuresOverTime({ latency }: { latency: UseQueryResult<Answer<"/api/v1/performance/latency">> }) {
  const { q } = usePage();
  return (
    <SeriesPanel
      title="Failed calls over time"
      name="failures"
      query={latency}
      form="bars"
      format={count}
      height={136}
      series={({ items }) => [
        {
          id: "failed",
          label: "Failed",
          color: colors.failed,
          hatched: true,
          values: items.map(({ errors }) => errors),
        },
      ]}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          No call of this time failed
        </p>
      }
      summary={(points) =>
        `${counted(
          points.reduce((sum, { errors }) => sum + errors, 0),
          "call",
        )} failed.`
      }
      evidence={{ q: both(q, "status:error") }}
    />
  );
}
