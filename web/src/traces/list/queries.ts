import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, body } from "../../api/client";
import type { RangeSearch } from "../../time/range";
import type { Sorting } from "./columns";
import type { TraceItem } from "./traceItem";
import { slowestCount, type Threshold, thresholdOf } from "./threshold";

/** A page of the list: some screens, in an answer of about 60 KB. */
const PageSize = 200;

/** The furthest back that the API takes. */
const EverRange = "3650d";

/** Which traces are meant. */
export interface TraceQuery extends RangeSearch {
  q?: string;
}

/** The list in pages. It is asked for again only by what the reader does, so that nothing moves by itself. */
export function useTraceList(query: TraceQuery, sorting: Sorting) {
  return useInfiniteQuery({
    queryKey: ["traces", "list", query, sorting],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/api/v1/traces", {
          params: { query: { ...query, ...sorting, limit: PageSize, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useTraceHistogram(query: TraceQuery) {
  return useQuery({
    queryKey: ["traces", "histogram", query],
    queryFn: ({ signal }) => body(api.GET("/api/v1/traces/histogram", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** From where on a trace is slow among all that match: asks for as many of the slowest as the percentile takes. */
export function useThreshold(query: TraceQuery, total: number | undefined): Threshold | null {
  const above = slowestCount(total ?? 0);
  const { data } = useQuery({
    queryKey: ["traces", "slowest", query, above],
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/traces", { params: { query: { ...query, sort: "duration_ms", limit: above + 1 } }, signal }),
      ),
    enabled: above > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return useMemo(() => (data && total ? thresholdOf(total, data.items) : null), [data, total]);
}

/** The newest trace that matches at any time; null when none ever did. Undefined while it is not known. */
export function useLastMatch(q: string | undefined, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ["traces", "last", q],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/traces", { params: { query: { q, range: EverRange, limit: 1 } }, signal })),
    enabled,
  });
  return data === undefined ? undefined : (data.items[0] ?? null);
}

/** A trace that ended while nobody listened may have begun some time before. */
const BeforeMilliseconds = 60_000;

/** What may have come since a moment, in Unix milliseconds. */
export async function tracesSince(query: TraceQuery, since: number): Promise<{ items: TraceItem[]; isAll: boolean }> {
  const from = new Date(since - BeforeMilliseconds).toISOString();
  const page = await body(api.GET("/api/v1/traces", { params: { query: { q: query.q, from, limit: PageSize } } }));
  return { items: page.items, isAll: page.next_cursor === null };
}
