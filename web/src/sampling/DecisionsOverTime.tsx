import type { UseQueryResult } from "@tanstack/react-query";
import { SeriesChart } from "../charts/SeriesChart";
import { SeriesTable } from "../charts/SeriesTable";
import { type Series, slotsOf } from "../charts/series";
import { count, counted } from "../format/count";
import { colors } from "../panels/colors";
import { Panel } from "../panels/Panel";
import { usePage } from "../panels/usePage";
import type { SamplingDecisions } from "./queries";
import { columnsOf } from "./reasons";

const Height = 150;

/** Traces by what was decided on them, over time. */
export function DecisionsOverTime({ decisions }: { decisions: UseQueryResult<SamplingDecisions> }) {
  const { zone, zoom } = usePage();
  const slots = ({ items, to }: SamplingDecisions) =>
    slotsOf(
      items.map(({ started_at }) => started_at),
      to,
    );
  return (
    <Panel
      title="Traces by what was decided"
      query={decisions}
      height={Height + 44}
      isEmpty={({ traces }) => traces === 0}
      empty={<p className="flex flex-1 items-center justify-center text-fg-2">No trace started in this time.</p>}
      table={{
        name: "decisions",
        render: (data) => (
          <SeriesTable slots={slots(data)} series={seriesOf(data)} format={count} zone={zone} height={Height + 40} />
        ),
      }}
    >
      {(data) => (
        <SeriesChart
          slots={slots(data)}
          series={seriesOf(data)}
          form="bars"
          format={count}
          zone={zone}
          height={Height}
          summary={`${counted(data.traces, "trace")}: ${count(data.kept_traces)} kept whole, ${count(data.dropped_traces)} left out.`}
          onRange={zoom}
        />
      )}
    </Panel>
  );
}

function seriesOf(data: SamplingDecisions): Series[] {
  const { kept, dropped, undecided } = columnsOf(data);
  const all: Series[] = [
    { id: "kept", label: "Kept whole", color: colors.kept, values: kept },
    { id: "undecided", label: "Not decided", color: colors.undecided, values: undecided },
    { id: "dropped", label: "Left out", color: colors.traces, values: dropped },
  ];
  return all.filter(({ id, values }) => id !== "undecided" || values.some((value) => value !== 0));
}
