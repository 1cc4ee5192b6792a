import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { TraceItem } from "./traceItem";

const RowsPerPage = 20;

interface RowFocus {
  grid: RefObject<HTMLDivElement | null>;
  rows: readonly TraceItem[];
  scrollTo: (place: number) => void;
  onOpen: (trace: TraceItem, newTab: boolean) => void;
  onToggle: (trace: TraceItem) => void;
}

/** Which row has the focus, and the keys of the rows. The row is known by its trace, so that new rows do not shift it. */
export function useRowFocus({ grid, rows, scrollTo, onOpen, onToggle }: RowFocus) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const found = activeId === null ? -1 : rows.findIndex((trace) => trace.trace_id === activeId);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-trace="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const goTo = (place: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (next === undefined) return;
    setActiveId(next.trace_id);
    wanted.current = next.trace_id;
    scrollTo(rows.indexOf(next));
  };
  const move = (by: number) => goTo(found < 0 ? 0 : found + by);

  const inCells = (event: KeyboardEvent, by: number) => {
    const row = (event.target as Element).closest<HTMLElement>("[role=row]");
    if (row === null) return;
    const cells = [...row.querySelectorAll<HTMLElement>("[data-cell]")];
    const next = cells.indexOf(document.activeElement as HTMLElement) + by;
    (next < 0 ? row : cells[Math.min(next, cells.length - 1)])?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const active = rows[found];
    if (active === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = (event.target as Element).getAttribute("role") === "row";
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(RowsPerPage),
      PageUp: () => move(-RowsPerPage),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => inCells(event, 1),
      ArrowLeft: () => inCells(event, -1),
      ...(onRow && { Enter: () => onOpen(active, false), " ": () => onToggle(active) }),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  const onFocus = (event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-trace]");
    if (row) setActiveId(row.dataset["trace"]!);
  };
  return { active: found, activeId, move, setActiveId, handlers: { onKeyDown, onFocus } };
}
