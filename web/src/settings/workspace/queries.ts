import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import { refreshSession } from "../../api/session";
import type { components } from "../../api/schema";

export type Workspace = components["schemas"]["WorkspaceItem"];
export type Deleted = components["schemas"]["WorkspaceDeletedAnswer"];

const Key = ["/api/v1/workspaces/current"];
const path = { workspace_id: "current" };

export const useWorkspace = () =>
  useQuery({
    queryKey: Key,
    queryFn: ({ signal }) => body(api.GET("/api/v1/workspaces/{workspace_id}", { params: { path }, signal })),
  });

export function useSaveWorkspace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: { name: string; description: string }) =>
      body(api.PATCH("/api/v1/workspaces/{workspace_id}", { params: { path }, body: request })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: Key }), refreshSession()]),
  }).mutateAsync;
}

export const leaveWorkspace = () => body(api.POST("/api/v1/workspaces/{workspace_id}/leave", { params: { path } }));

export const deleteWorkspace = () => body(api.DELETE("/api/v1/workspaces/{workspace_id}", { params: { path } }));

export const transferWorkspace = (user_id: string) =>
  body(api.POST("/api/v1/workspaces/{workspace_id}/transfer", { params: { path }, body: { user_id } }));

/** As many as a transfer chooses from. */
const CandidatesMax = 1_000;

export const useCandidates = () =>
  useQuery({
    queryKey: ["/api/v1/workspaces/current/members", "candidates"],
    queryFn: async ({ signal }) => {
      const params = { path, query: { limit: CandidatesMax } };
      return (await body(api.GET("/api/v1/workspaces/{workspace_id}/members", { params, signal }))).items;
    },
  });
