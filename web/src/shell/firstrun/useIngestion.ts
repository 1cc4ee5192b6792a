import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";

export type Ingestion = components["schemas"]["IngestionAnswer"];
export type Refused = components["schemas"]["RefusedItem"];

const AskMilliseconds = 2_000;

/** Where the server listens, and what it refused lately. */
export function useIngestion() {
  return useQuery({
    queryKey: ["/api/v1/ingestion"],
    queryFn: ({ signal }) => body(api.GET("/api/v1/ingestion", { signal })),
    refetchInterval: AskMilliseconds,
  });
}
