import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { WireSpan } from "../wire";

/** One whole span. Spans seldom change once they are there, and are asked for again and again. */
export const spanQuery = (traceId: string, spanId: string) =>
  queryOptions({
    queryKey: ["/api/v1/traces/{trace_id}/spans/{span_id}", traceId, spanId],
    staleTime: 300_000,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const params = { path: { trace_id: traceId, span_id: spanId } };
      return (await body(
        api.GET("/api/v1/traces/{trace_id}/spans/{span_id}", { params, signal }),
      )) as unknown as WireSpan;
    },
  });

export const useSpan = (traceId: string, spanId: string) => useQuery(spanQuery(traceId, spanId));
