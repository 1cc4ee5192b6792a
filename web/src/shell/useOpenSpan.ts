import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { api, body } from "../api/client";

/** Every trace that is kept, whatever its age. */
const SinceAlways = "1970-01-01T00:00:00Z";

/** Opens the trace that holds a span; where there is none, the list says so by its filter. */
export function useOpenSpan(): (spanId: string) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    async (spanId) => {
      const q = `span_id:${spanId}`;
      const found = await body(api.GET("/api/v1/traces", { params: { query: { q, from: SinceAlways, limit: 1 } } }));
      const trace = found.items[0];
      await (trace === undefined
        ? navigate({ to: "/traces", search: { q, from: SinceAlways } })
        : navigate({ to: "/traces/$traceId", params: { traceId: trace.trace_id }, search: { span: spanId } }));
    },
    [navigate],
  );
}
