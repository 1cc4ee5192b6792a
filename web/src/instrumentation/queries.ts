import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";

export type Instrumentation = components["schemas"]["InstrumentationAnswer"];
export type InstrumentedService = components["schemas"]["InstrumentedService"];
export type Rollout = components["schemas"]["RolloutItem"];
export type RolloutRequest = components["schemas"]["RolloutRequest"];
export type ServiceRequest = components["schemas"]["RolloutServiceRequest"];
export type Removal = components["schemas"]["RemovalItem"];

const Key = "/api/v1/instrumentation";

const AskMilliseconds = 5_000;

export function useInstrumentation() {
  return useQuery({
    queryKey: [Key],
    queryFn: ({ signal }) => body(api.GET(Key, { signal })),
    refetchInterval: AskMilliseconds,
  });
}

export function useChangeInstrumentation() {
  const client = useQueryClient();
  // A change is done when the page shows it.
  const onSuccess = () => client.invalidateQueries({ queryKey: [Key] });
  const path = (service: string) => ({ params: { path: { service } } });
  return {
    rollout: useMutation({
      mutationFn: (said: RolloutRequest) => body(api.PUT(`${Key}/rollout`, { body: said })),
      onSuccess,
    }),
    service: useMutation({
      mutationFn: ({ service, said }: { service: string; said: ServiceRequest }) =>
        body(api.PUT(`${Key}/services/{service}`, { ...path(service), body: said })),
      onSuccess,
    }),
    forget: useMutation({
      mutationFn: (service: string) => body(api.DELETE(`${Key}/services/{service}`, path(service))),
      onSuccess,
    }),
  };
}
