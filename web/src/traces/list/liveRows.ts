import type { TraceItem } from "./traceItem";

/** Waiting traces beyond this are not kept one by one; loading them then asks for the list again. */
export const MostWaiting = 1_000;

/** What live events brought to a list that was fetched before. */
export interface LiveRows {
  /** New rows that stand above the fetched ones, newest first. */
  readonly shown: readonly TraceItem[];
  /** New traces that wait to be loaded, by id. */
  readonly waiting: ReadonlyMap<string, TraceItem>;
  /** Newer states of rows that are listed; they change in their place. */
  readonly changed: ReadonlyMap<string, TraceItem>;
  /** Events that the server could not deliver, or more traces than are kept. */
  readonly incomplete: boolean;
}

export const NoLiveRows: LiveRows = { shown: [], waiting: new Map(), changed: new Map(), incomplete: false };

/**
 * Takes traces that are new or gained spans.
 * @param isListed Whether the trace was fetched with the list.
 * @param mayShow New rows may appear now; else they wait.
 */
export function receive(
  rows: LiveRows,
  traces: readonly TraceItem[],
  isListed: (id: string) => boolean,
  mayShow: boolean,
): LiveRows {
  const shownIds = new Set(rows.shown.map((trace) => trace.trace_id));
  const changed = new Map(rows.changed);
  const waiting = new Map(rows.waiting);
  for (const trace of traces) {
    if (shownIds.has(trace.trace_id) || isListed(trace.trace_id)) changed.set(trace.trace_id, trace);
    else waiting.set(trace.trace_id, trace);
  }
  const next = { ...rows, changed, waiting };
  if (mayShow) return showWaiting(next);
  if (waiting.size <= MostWaiting) return next;
  return { ...next, waiting: new Map([...waiting].slice(0, MostWaiting)), incomplete: true };
}

/** Puts what waits above the list, newest first. */
export function showWaiting(rows: LiveRows): LiveRows {
  if (rows.waiting.size === 0) return rows;
  const fresh = [...rows.waiting.values()].toSorted((a, b) => (a.started_at < b.started_at ? 1 : -1));
  return { ...rows, shown: [...fresh, ...rows.shown], waiting: new Map() };
}

/** All rows in order, each in its newest state and only once: what the list was fetched with has its place there. */
export function joinRows(rows: LiveRows, fetched: readonly TraceItem[], fetchedIds: ReadonlySet<string>): TraceItem[] {
  const newest = (trace: TraceItem) => {
    const changed = rows.changed.get(trace.trace_id);
    return changed !== undefined && changed.span_count >= trace.span_count ? changed : trace;
  };
  const above = rows.shown.filter((trace) => !fetchedIds.has(trace.trace_id));
  if (above.length === 0 && rows.changed.size === 0) return fetched as TraceItem[];
  return [...above, ...fetched].map(newest);
}
