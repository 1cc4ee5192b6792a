import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Answer, ask } from "./useAnswer";

const Path = "/api/v1/cost/budget";

/** Each budget adds up weeks of calls: a page that is live asks for calls of the last seconds, not for that. */
const FreshMilliseconds = 60_000;

/** How budgets stand, those that need attention first. */
export const useBudgetStandings = (limit: number): UseQueryResult<Answer<typeof Path>> =>
  useQuery({
    queryKey: [Path, limit],
    queryFn: ({ signal }) => ask(Path, { limit }, signal),
    placeholderData: keepPreviousData,
    staleTime: FreshMilliseconds,
    refetchInterval: FreshMilliseconds,
  });
