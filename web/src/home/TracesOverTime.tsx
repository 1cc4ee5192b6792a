import type { Slot } from "../charts/series";
import { SeriesChart } from "../charts/SeriesChart";
import { SeriesTable } from "../charts/SeriesTable";
import { count, counted } from "../format/count";
import { colors } from "../panels/colors";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { TracesLink } from "../panels/TracesLink";
import { useAnswer } from "../panels/useAnswer";
import { useEvidence } from "../panels/useEvidence";
import { usePage } from "../panels/usePage";
import type { Answer } from "../panels/useAnswer";

type Histogram = Answer<"/api/v1/traces/histogram">;

const slotsOf = ({ items, step_ms }: Histogram): Slot[] =>
  items.map(({ started_at }) => ({ start: Date.parse(started_at), end: Date.parse(started_at) + step_ms }));

const seriesOf = ({ items }: Histogram) => [
  {
    id: "failed",
    label: "Failed",
    color: colors.failed,
    hatched: true,
    values: items.map(({ error_count }) => error_count),
  },
  {
    id: "traces",
    label: "Went well",
    color: colors.traces,
    values: items.map(({ count, error_count }) => count - error_count),
  },
];

const sum = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** How many traces there were when, and how many of them failed. */
export function TracesOverTime() {
  const { range, zone, zoom } = usePage();
  const query = useAnswer("/api/v1/traces/histogram", range);
  const openTraces = useEvidence();
  const onOpen = ({ start, end }: Slot) => openTraces({ from: start, to: end });
  const failed = sum(query.data?.items.map(({ error_count }) => error_count) ?? []);
  const all = sum(query.data?.items.map(({ count }) => count) ?? []);
  return (
    <Panel
      title="Traces over time"
      query={query}
      isEmpty={() => all === 0}
      empty={<NoCalls what="traces" />}
      actions={
        all > 0 && (
          <span className="flex items-center gap-3 text-table">
            <TracesLink what="of this time">{counted(all, "trace")}</TracesLink>
            {failed > 0 && (
              <TracesLink q="trace.status:error" what="that failed">
                <span className="text-error">{count(failed)} failed</span>
              </TracesLink>
            )}
          </span>
        )
      }
      table={{
        name: "traces",
        render: (data) => (
          <SeriesTable slots={slotsOf(data)} series={seriesOf(data)} format={count} zone={zone} onOpen={onOpen} />
        ),
      }}
    >
      {(data) => (
        <SeriesChart
          slots={slotsOf(data)}
          series={seriesOf(data)}
          form="bars"
          format={count}
          zone={zone}
          summary={`Traces over time: ${counted(all, "trace")}, ${count(failed)} failed.`}
          onRange={zoom}
          onOpen={onOpen}
        />
      )}
    </Panel>
  );
}
