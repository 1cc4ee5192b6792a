import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import type { RangeSearch } from "../time/range";

export type Agent = components["schemas"]["AgentItem"];
export type AgentRequest = components["schemas"]["AgentRequest"];

const OneAgent = "/api/v1/agents/{id}";

export const useAgent = (id: string, range: RangeSearch) =>
  useQuery({
    queryKey: [OneAgent, id, range],
    queryFn: ({ signal }) => body(api.GET(OneAgent, { params: { path: { id }, query: range }, signal })),
    placeholderData: keepPreviousData,
  });

export function useDescribeAgent(id: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [OneAgent, id] });
  return {
    describe: useMutation({
      mutationFn: (agent: AgentRequest) => body(api.PATCH(OneAgent, { params: { path: { id } }, body: agent })),
      onSuccess,
    }).mutateAsync,
    forget: useMutation({
      mutationFn: () => body(api.DELETE(OneAgent, { params: { path: { id } } })),
      onSuccess,
    }).mutateAsync,
  };
}
