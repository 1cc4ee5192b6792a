import { Download } from "lucide-react";
import { ExportMenu } from "../../export/ExportMenu";
import { IconButton } from "../../ui/IconButton";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { addTerm } from "../../filters/terms";
import { day } from "../../format/time";
import { useKeys } from "../../shell/keys/useKeys";
import { useLive } from "../../time/useLive";
import { useZone } from "../../time/useZone";
import { Spinner } from "../../ui/Spinner";
import { isNewestFirst } from "./columns";
import { EmptyByFilter } from "./EmptyByFilter";
import { ExportStatus } from "./ExportStatus";
import { FilterProblem } from "../../filters/FilterProblem";
import { NewTraces } from "./NewTraces";
import { useLastMatch, type useTraceList } from "./queries";
import { SelectionBar } from "./SelectionBar";
import { StatusLine } from "./StatusLine";
import type { Threshold } from "./threshold";
import type { TraceItem } from "./traceItem";
import { TraceTable } from "./TraceTable";
import { useCarefulRefresh } from "./useCarefulRefresh";
import { useExport } from "./useExport";
import { useHistogramRefresh } from "./useHistogramRefresh";
import { useLiveRows } from "./useLiveRows";
import { useMinute } from "./useMinute";
import { useReading } from "./useReading";
import { useSelection } from "./useSelection";
import { useSlow } from "./useSlow";
import type { useTraceSearch } from "./useTraceSearch";

const NoTraces: TraceItem[] = [];

interface TraceListProps {
  search: ReturnType<typeof useTraceSearch>;
  list: ReturnType<typeof useTraceList>;
  /** Traces that match, as counted over time. */
  total: number | undefined;
  failed: number;
  /** Traces of the time range without the filter. */
  all: number | undefined;
  threshold: Threshold | null;
}

/** The rows with what belongs to them: numbers, selection, live ones, export. */
export function TraceList({ search, list, total, failed, all, threshold }: TraceListProps) {
  const { q, query, sorting, columns, range, setFilter, setRange, setSorting, setColumns } = search;
  const { zone } = useZone();
  const { live } = useLive();
  const navigate = useNavigate();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const { selected, toggle, clear } = useSelection();
  const reading = useReading(scroller, selected.size > 0);
  const exporting = useExport();
  const listKey = JSON.stringify([query, sorting]);
  const fetched = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? NoTraces, [list.data]);
  const { rows, waiting, incomplete, arrived, load, check } = useLiveRows({
    // What has an end in the past gets no new traces.
    enabled: live && range.to === undefined && list.data !== undefined,
    query,
    listKey,
    fetched,
    topIsNewest: isNewestFirst(sorting),
    mayShow: reading.mayMove,
  });
  useHistogramRefresh(arrived);
  useCarefulRefresh(range.to === undefined && list.data !== undefined, () => void check(list.dataUpdatedAt));
  const isEmpty = list.data !== undefined && rows.length === 0 && !list.isPlaceholderData;
  const last = useLastMatch(query.q, isEmpty);
  const slow = useSlow(list.isPending || list.isPlaceholderData);

  const open = useCallback(
    (trace: TraceItem, newTab: boolean) => {
      const to = { to: "/traces/$traceId", params: { traceId: trace.trace_id } } as const;
      if (newTab) window.open(router.buildLocation(to).href, "_blank", "noopener");
      else void navigate(to);
    },
    [navigate, router],
  );
  const onAdd = useCallback(
    (field: string, value: string, exclude: boolean) => setFilter(addTerm(q, field, value, exclude)),
    [q, setFilter],
  );
  const longest = useMemo(() => rows.reduce((most, trace) => Math.max(most, trace.duration_ms), 0), [rows]);
  const today = day(useMinute(), zone);
  const context = useMemo(
    () => ({ zone, today, threshold, longest: threshold ? 0 : longest, onAdd }),
    [zone, today, threshold, longest, onAdd],
  );
  const { fetchNextPage, hasNextPage, isFetching } = list;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const loadNew = () => {
    load();
    scroller.current?.scrollTo({ top: 0 });
  };
  const clearSelection = () => {
    clear();
    scroller.current?.querySelector<HTMLElement>('[data-trace][tabindex="0"]')?.focus({ preventScroll: true });
  };
  useKeys([{ keys: "n", label: "Show new traces", group: "Lists", run: loadNew }]);
  useKeys([{ keys: "escape", label: "Clear the selection", group: "Lists", run: clearSelection }], selected.size > 0);
  const linkOf = (trace: TraceItem) =>
    location.origin + router.buildLocation({ to: "/traces/$traceId", params: { traceId: trace.trace_id } }).href;

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <StatusLine
        total={total}
        failed={failed}
        threshold={threshold}
        slow={slow}
        columns={columns}
        onColumns={setColumns}
        exports={
          <ExportMenu
            of="traces"
            query={{ ...query, ...sorting }}
            trigger={
              <IconButton label="Export all that match" disabled={!total}>
                <Download />
              </IconButton>
            }
            more={[
              { label: "Whole traces, OTLP/JSON", onSelect: () => exporting.exportMatching(query, sorting, total) },
            ]}
          />
        }
      />
      <div className="relative flex min-h-0 flex-1 flex-col" onPointerMove={reading.onPointerMove}>
        <NewTraces waiting={waiting} incomplete={incomplete} onLoad={loadNew} />
        {list.error !== null && <FilterProblem error={list.error} retry={() => void list.refetch()} />}
        {list.data === undefined && list.error === null && <div className="p-4">{slow && <Spinner />}</div>}
        {isEmpty && <EmptyByFilter q={q} all={all} last={last} onFilter={setFilter} onRange={setRange} />}
        {rows.length > 0 && (
          <TraceTable
            rows={rows}
            total={total}
            listKey={listKey}
            columns={columns}
            sorting={sorting}
            onSort={setSorting}
            context={context}
            selected={selected}
            onOpen={open}
            onToggle={toggle}
            scroller={scroller}
            dimmed={list.isPlaceholderData}
            onNearEnd={onNearEnd}
            foot={
              list.isFetchingNextPage ? (
                <div className="p-2 pl-14">
                  <Spinner label="More traces" />
                </div>
              ) : null
            }
          />
        )}
      </div>
      {exporting.state && (
        <ExportStatus state={exporting.state} onCancel={exporting.cancel} onDismiss={exporting.dismiss} />
      )}
      {selected.size > 0 && (
        <SelectionBar
          selected={selected}
          linkOf={linkOf}
          onExport={() => exporting.exportSelected([...selected.keys()])}
          onClear={clearSelection}
        />
      )}
    </div>
  );
}
