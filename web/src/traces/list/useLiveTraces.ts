import { useEffect, useRef } from "react";
import type { TraceItem } from "./traceItem";

/** Waits between attempts after the server refused; the browser itself reconnects when a connection breaks. */
const RetryMilliseconds = 5_000;

/** Events that come together are taken together, so that a burst is one change of the page. */
const GatherMilliseconds = 250;

interface LiveTraces {
  onTraces: (traces: TraceItem[]) => void;
  /** The server left something out. */
  onMissed: () => void;
  /** The connection was away from this moment, in Unix milliseconds, until now. */
  onBack: (since: number) => void;
}

/** Listens to traces that are new or gained spans. A hidden tab does not listen. */
export function useLiveTraces(enabled: boolean, q: string | undefined, handlers: LiveTraces): void {
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    let batch: TraceItem[] = [];
    let lostAt: number | null = null;

    const deliver = () => {
      gather = undefined;
      newest.current.onTraces(batch);
      batch = [];
    };
    const close = () => {
      clearTimeout(retry);
      if (source?.readyState === EventSource.OPEN) lostAt ??= Date.now();
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      if (document.hidden) return;
      source = new EventSource(`/api/v1/live${q ? `?${new URLSearchParams({ q })}` : ""}`);
      source.addEventListener("open", () => {
        if (lostAt !== null) newest.current.onBack(lostAt);
        lostAt = null;
      });
      source.addEventListener("trace", (event) => {
        batch.push(JSON.parse(event.data) as TraceItem);
        gather ??= setTimeout(deliver, GatherMilliseconds);
      });
      source.addEventListener("missed", () => newest.current.onMissed());
      source.addEventListener("error", () => {
        lostAt ??= Date.now();
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RetryMilliseconds);
      });
    };
    open();
    document.addEventListener("visibilitychange", open);
    return () => {
      document.removeEventListener("visibilitychange", open);
      clearTimeout(gather);
      close();
    };
  }, [enabled, q]);
}
