import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";

export interface NewLimits {
  id: string;
  /** 0 for the server's setting. */
  ingest_bytes_per_second: number;
  ingest_spans_per_second: number;
}

/** Sets what a workspace may send; for who runs the server. */
export function useSetLimits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...limits }: NewLimits) =>
      body(api.PATCH("/api/v1/instance/workspaces/{id}/limits", { params: { path: { id } }, body: limits })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["/api/v1/instance/workspaces"] }),
        client.invalidateQueries({ queryKey: ["/api/v1/workspaces/current"] }),
      ]),
  }).mutateAsync;
}
