import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import { reachable } from "../../shell/firstrun/addresses";
import type { Endpoints } from "./exporters";

/** Where telemetry goes, as the reader's machine reaches it. Behind a proxy the page's own address takes OTLP too. */
export function useEndpoints(): Endpoints {
  const { data } = useQuery({
    queryKey: ["/api/v1/ingestion", "listeners"],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await body(api.GET("/api/v1/ingestion", { signal }))).listeners,
  });
  const page = new URL(globalThis.location.href);
  return {
    http: (data && reachable(data.otlp_http, page)) ?? page.origin,
    grpc: data ? reachable(data.otlp_grpc, page) : null,
  };
}
