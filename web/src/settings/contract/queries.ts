import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";

export type Contract = components["schemas"]["ContractAnswer"];
export type ContractRequest = components["schemas"]["ContractRequest"];

const Key = ["/api/v1/contract"];

export function useContract() {
  return useQuery({ queryKey: Key, queryFn: ({ signal }) => body(api.GET("/api/v1/contract", { signal })) });
}

export function useSaveContract() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: ContractRequest) => body(api.PUT("/api/v1/contract", { body: settings })),
    onSuccess: (saved) => {
      client.setQueryData(Key, saved);
      // It says the mode.
      void client.invalidateQueries({ queryKey: ["/api/v1/contract/compliance"] });
    },
  });
}
