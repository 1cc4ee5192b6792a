import { useEffect, useRef } from "react";
import { listenTo } from "../../api/events";
import type { TraceItem } from "./traceItem";

/** Waits between attempts after the server refused, or the connection broke. */
const RetryMilliseconds = 3_000;

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
    let stop: (() => void) | undefined;
    let listening = false;
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
      if (listening) lostAt ??= Date.now();
      listening = false;
      stop?.();
      stop = undefined;
    };
    const open = () => {
      close();
      if (document.hidden) return;
      stop = listenTo(`/api/v1/live${q ? `?${new URLSearchParams({ q })}` : ""}`, {
        onOpen: () => {
          listening = true;
          if (lostAt !== null) newest.current.onBack(lostAt);
          lostAt = null;
        },
        onEvent: ({ name, data }) => {
          if (name === "missed") newest.current.onMissed();
          if (name !== "trace") return;
          batch.push(JSON.parse(data) as TraceItem);
          gather ??= setTimeout(deliver, GatherMilliseconds);
        },
        onEnd: () => {
          lostAt ??= Date.now();
          listening = false;
          retry = setTimeout(open, RetryMilliseconds);
        },
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
