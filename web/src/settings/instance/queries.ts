import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import { refreshSession } from "../../api/session";
import type { components } from "../../api/schema";
import { usePages } from "../parts/usePages";

export type Account = components["schemas"]["AccountItem"];
export type InstanceWorkspace = components["schemas"]["InstanceWorkspaceItem"];

const Users = ["/api/v1/instance/users"];
const Workspaces = ["/api/v1/instance/workspaces"];

export const useUsers = () =>
  usePages(Users, (cursor, signal) =>
    body(api.GET("/api/v1/instance/users", { params: { query: { cursor } }, signal })),
  );

export function useChangeUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: { id: string; is_active?: boolean; is_ops?: boolean }) =>
      body(api.PATCH("/api/v1/instance/users/{id}", { params: { path: { id } }, body: change })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: Users }), refreshSession()]),
  }).mutateAsync;
}

export const makeResetLink = (id: string) =>
  body(api.POST("/api/v1/instance/users/{id}/reset-link", { params: { path: { id } } }));

export const useWorkspaces = () =>
  usePages(Workspaces, (cursor, signal) =>
    body(api.GET("/api/v1/instance/workspaces", { params: { query: { cursor } }, signal })),
  );

export const rotateSigningKey = () => body(api.POST("/api/v1/instance/signing-keys/rotate"));
