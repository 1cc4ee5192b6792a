import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import { refreshSession } from "../../api/session";
import type { components } from "../../api/schema";
import { usePages } from "../parts/usePages";

export type Member = components["schemas"]["MemberItem"];
export type Invitation = components["schemas"]["InvitationItem"];
export type Invited = components["schemas"]["InvitationCreatedAnswer"];

/** The workspace that the page is of. */
const path = { workspace_id: "current" };
const Members = ["/api/v1/workspaces/current/members"];
const Invitations = ["/api/v1/workspaces/current/invitations"];

export const useMembers = () =>
  usePages(Members, (cursor, signal) =>
    body(api.GET("/api/v1/workspaces/{workspace_id}/members", { params: { path, query: { cursor } }, signal })),
  );

export const useInvitations = (enabled: boolean) =>
  useQuery({
    queryKey: Invitations,
    enabled,
    queryFn: async ({ signal }) =>
      (await body(api.GET("/api/v1/workspaces/{workspace_id}/invitations", { params: { path }, signal }))).items,
  });

export function useChangeMembers() {
  const client = useQueryClient();
  const changed = (queryKey: readonly string[]) => client.invalidateQueries({ queryKey });
  return {
    setRole: useMutation({
      mutationFn: ({ user_id, role }: { user_id: string; role: string }) =>
        body(
          api.PATCH("/api/v1/workspaces/{workspace_id}/members/{user_id}", {
            params: { path: { ...path, user_id } },
            body: { role },
          }),
        ),
      // Whoever changes their own role may do less from now on.
      onSettled: () => Promise.all([changed(Members), refreshSession()]),
    }),
    remove: useMutation({
      mutationFn: (user_id: string) =>
        body(
          api.DELETE("/api/v1/workspaces/{workspace_id}/members/{user_id}", {
            params: { path: { ...path, user_id } },
          }),
        ),
      onSuccess: () => changed(Members),
    }),
    invite: useMutation({
      mutationFn: (request: { email: string; role: string }) =>
        body(api.POST("/api/v1/workspaces/{workspace_id}/invitations", { params: { path }, body: request })),
      onSuccess: () => changed(Invitations),
    }),
    revoke: useMutation({
      mutationFn: (id: string) =>
        body(api.DELETE("/api/v1/workspaces/{workspace_id}/invitations/{id}", { params: { path: { ...path, id } } })),
      onSuccess: () => changed(Invitations),
    }),
  };
}
