import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import { refreshSession } from "../../api/session";
import type { components } from "../../api/schema";

export type Session = components["schemas"]["SessionItem"];

const Sessions = ["/api/v1/auth/sessions"];

export const useSessions = () =>
  useQuery({
    queryKey: Sessions,
    queryFn: async ({ signal }) => (await body(api.GET("/api/v1/auth/sessions", { signal }))).items,
  });

export function useChangeProfile() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: Sessions });
  return {
    rename: useMutation({
      mutationFn: (request: { full_name: string }) => body(api.PATCH("/api/v1/auth/me", { body: request })),
      onSuccess: refreshSession,
    }).mutateAsync,
    setPassword: useMutation({
      mutationFn: (request: { current_password: string; new_password: string }) =>
        body(api.POST("/api/v1/auth/password", { body: request })),
      onSuccess: refresh,
    }).mutateAsync,
    end: useMutation({
      mutationFn: (id: string) => body(api.DELETE("/api/v1/auth/sessions/{id}", { params: { path: { id } } })),
      onSuccess: refresh,
    }).mutateAsync,
  };
}
