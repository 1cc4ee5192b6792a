import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";

export type Retention = components["schemas"]["RetentionAnswer"];
export type NewRetention = components["schemas"]["RetentionRequest"];

const Key = ["/api/v1/workspaces/current/retention"];
const path = { workspace_id: "current" };

export const useRetention = () =>
  useQuery({
    queryKey: Key,
    queryFn: ({ signal }) => body(api.GET("/api/v1/workspaces/{workspace_id}/retention", { params: { path }, signal })),
  });

export function useSetRetention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: NewRetention) =>
      body(api.PUT("/api/v1/workspaces/{workspace_id}/retention", { params: { path }, body: request })),
    onSuccess: (answer: Retention) => client.setQueryData(Key, answer),
  }).mutateAsync;
}
