import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import type { RangeSearch } from "../time/range";

export type AgentsGraph = components["schemas"]["AgentsGraphAnswer"];

const Path = "/api/v1/agents/graph";

/** Who called whom in the traces of a range. It is asked for again only by what the reader does. */
export function useAgentsGraph(range: RangeSearch, q: string) {
  return useQuery({
    queryKey: [Path, range, q],
    queryFn: ({ signal }) => body(api.GET(Path, { params: { query: { ...range, q: q || undefined } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
