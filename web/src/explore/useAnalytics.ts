import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { AnalyticsAnswer, AnalyticsRequest } from "./query";

const Path = "/api/v1/analytics/query";

/** What a query gives; the last answer stays while the next one is fetched. */
export const useAnalytics = (request: AnalyticsRequest): UseQueryResult<AnalyticsAnswer> =>
  useQuery({
    queryKey: [Path, request],
    queryFn: ({ signal }) => body(api.POST(Path, { body: request, signal })) as Promise<AnalyticsAnswer>,
    placeholderData: keepPreviousData,
  });
