import type { UseQueryResult } from "@tanstack/react-query";
import type { Series } from "../charts/series";
import { duration } from "../format/duration";
import { colors } from "../panels/colors";
import { both, ModelCalls } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import type { Answer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { usePreviousSeries } from "../panels/usePreviousSeries";
import { Choice } from "../ui/Choice";

type LatencyAnswer = Answer<"/api/v1/performance/latency">;
type Points = LatencyAnswer["items"];

const Times = [
  { id: "whole", label: "Whole call", of: "latency_ms" },
  { id: "first", label: "First token", of: "time_to_first_token_ms" },
] as const;

const Percentiles = [
  { id: "p50", label: "p50", color: colors.p50 },
  { id: "p95", label: "p95", color: colors.p95 },
  { id: "p99", label: "p99", color: colors.p99 },
] as const;

const seriesOf = (points: Points, of: (typeof Times)[number]["of"]): Series[] =>
  Percentiles.map(({ id, label, color }) => ({
    id,
    label,
    color,
    values: points.map((point) => point[of]?.[id] ?? null),
  }));

/** Percentiles of each slot; a click opens its slowest traces. */
export function LatencyOverTime({ latency }: { latency: UseQueryResult<LatencyAnswer> }) {
  const { q, metric, setSearch } = usePage();
  const { id, of } = Times.find((time) => time.id === metric) ?? Times[0];
  const before = usePreviousSeries("/api/v1/performance/latency", latency.data);
  return (
    <SeriesPanel
      title="Latency over time"
      name="latency"
      query={latency}
      form="lines"
      format={duration}
      series={({ items }) => seriesOf(items, of)}
      before={before?.map((point) => point[of]?.p95 ?? null)}
      beforeLabel="p95 of the time before"
      summary={() => "Latency over time as percentiles."}
      evidence={{ q: both(q, ModelCalls), sort: "duration_ms" }}
      actions={
        <Choice
          label="Which time"
          options={Times}
          value={id}
          onChange={(next) => setSearch({ metric: next === "whole" ? undefined : next })}
        />
      }
    />
  );
}
