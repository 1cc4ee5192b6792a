import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";

export type Redaction = components["schemas"]["RedactionAnswer"];
export type RedactionRequest = components["schemas"]["RedactionRequest"];
export type Trial = components["schemas"]["RedactionTestAnswer"];

const Key = ["/api/v1/redaction"];

export function useRedaction() {
  return useQuery({ queryKey: Key, queryFn: ({ signal }) => body(api.GET("/api/v1/redaction", { signal })) });
}

export function useSaveRedaction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: RedactionRequest) => body(api.PUT("/api/v1/redaction", { body: settings })),
    onSuccess: (saved) => client.setQueryData(Key, saved),
  });
}

export function useTryRedaction() {
  return useMutation({
    mutationFn: (trial: { text: string; key: string; settings: RedactionRequest }) =>
      body(api.POST("/api/v1/redaction/test", { body: trial })),
  });
}
