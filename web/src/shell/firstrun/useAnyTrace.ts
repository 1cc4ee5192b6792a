import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";

const SinceAlways = "1970-01-01T00:00:00Z";

/** How often an empty server is asked for its first trace. */
const AskMilliseconds = 1_500;

/** The id of a trace that is kept, null while there is none. Once there is one, nobody asks again. */
export function useAnyTrace(enabled: boolean) {
  return useQuery({
    queryKey: ["any trace"],
    enabled: (query) => enabled && (query.state.data === undefined || query.state.data === null),
    queryFn: async ({ signal }) => {
      const query = { from: SinceAlways, limit: 1 };
      const traces = await body(api.GET("/api/v1/traces", { params: { query }, signal }));
      return traces.items[0]?.trace_id ?? null;
    },
    refetchInterval: (query) => (query.state.data === null ? AskMilliseconds : false),
  });
}
