import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useKeys } from "../../shell/keys/useKeys";
import { cx } from "../../ui/cx";
import { type Column, gridTemplate, type Sorting } from "./columns";
import { TableHead } from "./TableHead";
import type { CellContext } from "./TraceCells";
import type { TraceItem } from "./traceItem";
import { TraceRow } from "./TraceRow";
import { useAnchor } from "./useAnchor";
import { useRowFocus } from "./useRowFocus";

const RowHeight = 28;

/** Rows from the end at which the next page is asked for. */
const Ahead = 100;

/** Where lists were left, by what they list, for coming back to them. */
const places = new Map<string, { scroll: number; activeId: string | null }>();

interface TraceTableProps {
  rows: readonly TraceItem[];
  /** How many there are in all, as far as it is known. */
  total: number | undefined;
  /** Stands for the list; another one begins at the top. */
  listKey: string;
  columns: readonly Column[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  context: CellContext;
  selected: ReadonlyMap<string, TraceItem>;
  onOpen: (trace: TraceItem, newTab: boolean) => void;
  onToggle: (trace: TraceItem) => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** What is shown is of another question than the one that runs. */
  dimmed: boolean;
  onNearEnd: () => void;
  /** Stands below the last row. */
  foot: ReactNode;
}

export function TraceTable(props: TraceTableProps) {
  const { rows, listKey, columns, context, selected, onOpen, onToggle, scroller, onNearEnd } = props;
  const template = gridTemplate(columns);
  const activePlace = useRef(-1);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoized here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => RowHeight,
    overscan: 12,
    scrollMargin: RowHeight,
    // The header covers the first row's height of what is scrolled.
    scrollPaddingStart: RowHeight,
    // A row with the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const kept = activePlace.current;
      return kept < 0 || kept >= rows.length || seen.includes(kept) ? seen : [...seen, kept].toSorted((a, b) => a - b);
    },
  });
  const focus = useRowFocus({
    grid: scroller,
    rows,
    scrollTo: (place) => virtual.scrollToIndex(place, { align: "auto" }),
    onOpen,
    onToggle,
  });
  activePlace.current = focus.active;

  // Rows of the question before, which stay until its answer, are no place to hold on to.
  useAnchor({ scroller, rows, listKey: props.dimmed ? "" : listKey, rowHeight: RowHeight });
  const { activeId, setActiveId } = focus;
  useLayoutEffect(() => {
    const place = places.get(listKey);
    const element = scroller.current;
    if (element) element.scrollTop = place?.scroll ?? 0;
    setActiveId(place?.activeId ?? null);
  }, [listKey, scroller, setActiveId]);
  useEffect(() => {
    const place = places.get(listKey);
    places.set(listKey, { scroll: place?.scroll ?? 0, activeId });
  }, [listKey, activeId]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - Ahead) onNearEnd();
  }, [last, rows.length, onNearEnd]);

  const active = rows[focus.active];
  useKeys([
    { keys: "j", label: "Next row", group: "Lists", run: () => focus.move(1) },
    { keys: "k", label: "Previous row", group: "Lists", run: () => focus.move(-1) },
    { keys: "enter", label: "Open", group: "Lists", run: () => active && onOpen(active, false) },
    { keys: "x", label: "Select", group: "Lists", run: () => active && onToggle(active) },
  ]);

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus
    <div
      ref={scroller}
      role="grid"
      aria-label="Traces"
      aria-rowcount={props.total === undefined ? -1 : Math.max(props.total, rows.length) + 1}
      aria-multiselectable
      aria-busy={props.dimmed}
      onScroll={(event) =>
        places.set(listKey, { scroll: event.currentTarget.scrollTop, activeId: places.get(listKey)?.activeId ?? null })
      }
      {...focus.handlers}
      className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto bg-surface [scrollbar-gutter:stable]"
    >
      <TableHead columns={columns} template={template} sorting={props.sorting} onSort={props.onSort} />
      <div
        role="rowgroup"
        className={cx("relative", props.dimmed && "opacity-60")}
        style={{ height: rows.length * RowHeight }}
      >
        {items.map((item) => {
          const trace = rows[item.index]!;
          return (
            <TraceRow
              key={trace.trace_id}
              trace={trace}
              place={item.index}
              top={item.index * RowHeight}
              template={template}
              columns={columns}
              context={context}
              active={item.index === focus.active || (focus.active < 0 && item.index === 0)}
              selected={selected.has(trace.trace_id)}
              onOpen={onOpen}
              onToggle={onToggle}
            />
          );
        })}
      </div>
      {props.foot}
    </div>
  );
}
