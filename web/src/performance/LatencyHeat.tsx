import { HeatMap } from "../charts/HeatMap";
import { SeriesTable } from "../charts/SeriesTable";
import { type Slot, slotsOf } from "../charts/series";
import { count } from "../format/count";
import { duration } from "../format/duration";
import { colors } from "../panels/colors";
import { aroundSlot, both, ModelCalls } from "../panels/evidence";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { useEvidence } from "../panels/useEvidence";
import { usePage } from "../panels/usePage";

type Heat = Answer<"/api/v1/performance/heatmap">;

const slots = (data: Heat): Slot[] =>
  slotsOf(
    data.items.map(({ time }) => time),
    data.to,
  );

/** How many calls took how long, when; a click opens the traces of those calls. */
export function LatencyHeat() {
  const { q, scope, zone, timezone, metric, zoom } = usePage();
  const first = metric === "first";
  const query = useAnswer("/api/v1/performance/heatmap", {
    ...scope,
    timezone,
    metric: first ? "time_to_first_token_ms" : "latency_ms",
  });
  const openTraces = useEvidence();
  const onOpen = (slot: Slot, from: number, to: number) => {
    // A filter knows how long a call took, not when its first token came.
    const took = first ? "" : ` duration>=${from}ms duration<${to}ms`;
    openTraces({ q: both(q, ModelCalls) + took, ...aroundSlot(slot), sort: "duration_ms" });
  };
  return (
    <Panel
      height={206}
      title={first ? "Times to the first token" : "Durations of calls"}
      query={query}
      isEmpty={({ bounds_ms }) => bounds_ms.length < 2}
      empty={<NoCalls />}
      table={{
        name: "heat",
        render: (data) => (
          <SeriesTable
            slots={slots(data)}
            series={data.bounds_ms.slice(0, -1).map((bound, row) => ({
              id: String(bound),
              label: `from ${duration(bound)}`,
              color: colors.calls,
              values: data.items.map(({ counts }) => counts[row] ?? 0),
            }))}
            format={count}
            zone={zone}
          />
        ),
      }}
    >
      {(data) => (
        <HeatMap
          slots={slots(data)}
          counts={data.items.map(({ counts }) => counts)}
          bounds={data.bounds_ms}
          format={duration}
          noun="call"
          zone={zone}
          summary="How many calls took how long, over time."
          onRange={zoom}
          onOpen={onOpen}
        />
      )}
    </Panel>
  );
}
