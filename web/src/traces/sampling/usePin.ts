import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";

/** Keeps a trace whole, or lets sampling have it again. */
export function usePin(trace_id: string) {
  const client = useQueryClient();
  const params = { path: { trace_id } };
  return useMutation({
    mutationFn: (pin: boolean) =>
      body(
        pin
          ? api.POST("/api/v1/traces/{trace_id}/pin", { params })
          : api.DELETE("/api/v1/traces/{trace_id}/pin", { params }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["/api/v1/traces/{trace_id}", trace_id] }),
        client.invalidateQueries({ queryKey: ["/api/v1/traces"] }),
      ]),
  });
}
