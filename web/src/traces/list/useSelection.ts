import { useCallback, useState } from "react";
import type { TraceItem } from "./traceItem";

/** The selected traces in the order of selecting, whether they are still listed or not. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlyMap<string, TraceItem>>(new Map());
  const toggle = useCallback((trace: TraceItem) => {
    setSelected((last) => {
      const next = new Map(last);
      if (!next.delete(trace.trace_id)) next.set(trace.trace_id, trace);
      return next;
    });
  }, []);
  const clear = useCallback(() => setSelected(new Map()), []);
  return { selected, toggle, clear };
}
