import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { usePages } from "../parts/usePages";

export type ApiKey = components["schemas"]["ApiKeyItem"];
export type CreatedKey = components["schemas"]["ApiKeyCreatedAnswer"];
export type KeyRequest = components["schemas"]["ApiKeyRequest"];

const Keys = ["/api/v1/api-keys"];

export const useApiKeys = () =>
  usePages(Keys, (cursor, signal) => body(api.GET("/api/v1/api-keys", { params: { query: { cursor } }, signal })));

export function useChangeKeys() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: Keys });
  return {
    create: useMutation({
      mutationFn: (request: KeyRequest) => body(api.POST("/api/v1/api-keys", { body: request })),
      onSuccess,
    }).mutateAsync,
    revoke: useMutation({
      mutationFn: (id: string) => body(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
      onSuccess,
    }).mutateAsync,
  };
}
