import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";

const Path = "/api/v1/traces/{trace_id}/graph";

/** Who called whom in a trace; asked for again when the trace was, and has more spans. */
export function useTraceGraph(traceId: string, spanCount: number) {
  return useQuery({
    queryKey: [Path, traceId, spanCount],
    queryFn: ({ signal }) => body(api.GET(Path, { params: { path: { trace_id: traceId } }, signal })),
    staleTime: 60_000,
  });
}
