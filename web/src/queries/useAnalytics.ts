import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api, body } from "../api/client";
import { LiveMilliseconds } from "../panels/useAnswer";
import { useLive } from "../time/useLive";
import type { AnalyticsAnswer, AnalyticsRequest } from "./query";

const Path = "/api/v1/analytics/query";

/** What a query gives; the last answer stays while the next one is fetched, and live asks again. */
export function useAnalytics(request: AnalyticsRequest, { enabled = true } = {}): UseQueryResult<AnalyticsAnswer> {
  const { live } = useLive();
  return useQuery({
    queryKey: [Path, request],
    queryFn: ({ signal }) => body(api.POST(Path, { body: request, signal })) as Promise<AnalyticsAnswer>,
    placeholderData: keepPreviousData,
    refetchInterval: live ? LiveMilliseconds : false,
    enabled,
  });
}
