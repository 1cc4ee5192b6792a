import { type RefObject, useLayoutEffect, useRef } from "react";
import type { TraceItem } from "./traceItem";

interface Anchor {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly TraceItem[];
  /** Stands for the list; in another one there is nothing to hold on to. */
  listKey: string;
  rowHeight: number;
}

/** Keeps the row at the top of what is seen in its place when rows come or go above it, as after a refresh. */
export function useAnchor({ scroller, rows, listKey, rowHeight }: Anchor): void {
  const last = useRef({ rows, listKey });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { rows, listKey };
    const element = scroller.current;
    if (element === null || before.rows === rows || before.listKey !== listKey) return;
    const place = Math.floor(element.scrollTop / rowHeight);
    const id = before.rows[place]?.trace_id;
    if (element.scrollTop < rowHeight || id === undefined || rows[place]?.trace_id === id) return;
    const now = rows.findIndex((trace) => trace.trace_id === id);
    if (now >= 0) element.scrollBy({ top: (now - place) * rowHeight, behavior: "instant" });
  }, [rows, listKey, scroller, rowHeight]);
}
