import type { UseQueryResult } from "@tanstack/react-query";
import { count, exactCount, percent } from "../format/count";
import { type Kpi, Kpis } from "../panels/Kpis";
import { useSampledOut } from "../panels/useSampledOut";
import type { RangeSearch } from "../time/range";
import type { SamplingDecisions } from "./queries";

interface SamplingKpisProps {
  decisions: UseQueryResult<SamplingDecisions>;
  range: RangeSearch;
}

/** What became of the traces and spans of the range. */
export function SamplingKpis({ decisions, range }: SamplingKpisProps) {
  const { data, isPlaceholderData } = decisions;
  const gone = useSampledOut(range);
  return <Kpis label="Sampling in all" items={kpis(data, gone)} dimmed={isPlaceholderData} />;
}

function kpis(data: SamplingDecisions | undefined, gone: number | undefined): Kpi[] {
  const undecided = data && data.traces - data.kept_traces - data.dropped_traces;
  return [
    kpi("Traces", data?.traces, "with their records"),
    kpi("Kept whole", data?.kept_traces, of(data?.kept_traces, data?.traces, "of traces")),
    kpi("Left out", data?.dropped_traces, of(data?.dropped_traces, data?.traces, "of traces")),
    kpi("Not decided", undecided, "their spans stay"),
    kpi("Spans sent", data?.spans, of(data && data.spans - data.dropped_spans, data?.spans, "stay")),
    kpi("Spans gone", gone, "by receipt"),
  ];
}

const kpi = (label: string, value: number | undefined, note: string): Kpi => ({
  label,
  value: value === undefined ? undefined : count(value),
  exact: value === undefined ? undefined : exactCount(value),
  note: <span className="text-fg-3">{note}</span>,
});

const of = (part: number | undefined, whole: number | undefined, what: string): string =>
  part === undefined || !whole ? "" : `${percent(part / whole)} ${what}`;
