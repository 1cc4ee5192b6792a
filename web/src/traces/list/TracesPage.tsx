import { FilterBar } from "../../filters/FilterBar";
import { mistakeOf } from "../../filters/mistake";
import { SampledNote } from "../../panels/SampledNote";
import { useZone } from "../../time/useZone";
import { useThreshold, useTraceHistogram, useTraceList } from "./queries";
import { TraceList } from "./TraceList";
import { TraceTimeline } from "./TraceTimeline";
import { useTraceSearch } from "./useTraceSearch";

/** Which executions there were: a filter, their number over time, and the list. */
export function TracesPage() {
  const search = useTraceSearch();
  const { q, query, sorting, range, setFilter, setRange } = search;
  const { zone } = useZone();
  const list = useTraceList(query, sorting);
  const histogram = useTraceHistogram(query);
  const everything = useTraceHistogram(range);
  const total = sumOf(histogram.data?.items, "count");
  const failed = sumOf(histogram.data?.items, "error_count") ?? 0;
  const threshold = useThreshold(query, total);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-start gap-4 px-4 pt-3">
        <h1 className="text-page font-semibold">Traces</h1>
        <FilterBar value={q} onRun={setFilter} mistake={mistakeOf(list.error)} range={range} />
      </div>
      <TraceTimeline histogram={histogram} total={total ?? 0} failed={failed} zone={zone} onRange={setRange} />
      {q !== "" && (
        <div className="shrink-0 px-4 pb-1">
          <SampledNote range={range}>
            A filter on spans does not find their traces; without one all are listed.
          </SampledNote>
        </div>
      )}
      <TraceList
        search={search}
        list={list}
        total={total}
        failed={failed}
        all={sumOf(everything.data?.items, "count")}
        threshold={threshold}
      />
    </div>
  );
}

function sumOf<K extends string>(items: readonly Record<K, number>[] | undefined, key: K): number | undefined {
  return items?.reduce((sum, item) => sum + item[key], 0);
}
