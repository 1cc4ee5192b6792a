import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import { LiveMilliseconds } from "../panels/useAnswer";
import { useLive } from "../time/useLive";
import type { AnalyticsAnswer, SavedQuery } from "./query";

export type SavedQueryRequest = components["schemas"]["SavedQueryRequest"];

const All = "/api/v1/analytics/queries";
const One = "/api/v1/analytics/queries/{id}";
const Answer = "/api/v1/analytics/queries/{id}/answer";

/** As many as a workspace may have. */
const Most = 200;

/** The saved queries of the workspace, or those of them that Home shows. */
export const useSavedQueries = ({ pinned = false, enabled = true } = {}) =>
  useQuery({
    queryKey: [All, pinned],
    queryFn: ({ signal }) =>
      body(api.GET(All, { params: { query: { limit: Most, ...(pinned && { pinned: "true" as const }) } }, signal })),
    enabled,
  });

export const useSavedQuery = (id: string | undefined) =>
  useQuery({
    queryKey: [One, id],
    queryFn: ({ signal }) => body(api.GET(One, { params: { path: { id: id! } }, signal })),
    enabled: id !== undefined,
  });

/** What is said of time in place of what the query says itself. */
export interface AnswerScope {
  range?: string;
  from?: string;
  to?: string;
  granularity?: string;
  timezone?: string;
}

/** What a saved query gives now; live asks again. */
export function useSavedAnswer(saved: SavedQuery, scope: AnswerScope): UseQueryResult<AnalyticsAnswer> {
  const { live } = useLive();
  return useQuery({
    queryKey: [Answer, saved.id, saved.updated_at, scope],
    queryFn: ({ signal }) =>
      body(
        api.GET(Answer, { params: { path: { id: saved.id }, query: scope as object }, signal }),
      ) as Promise<AnalyticsAnswer>,
    placeholderData: keepPreviousData,
    refetchInterval: live ? LiveMilliseconds : false,
  });
}

export function useChangeSaved() {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([client.invalidateQueries({ queryKey: [All] }), client.invalidateQueries({ queryKey: [One] })]);
  return {
    save: useMutation({
      mutationFn: ({ id, query }: { id: string | undefined; query: SavedQueryRequest }): Promise<SavedQuery> =>
        id === undefined
          ? body(api.POST(All, { body: query }))
          : body(api.PUT(One, { params: { path: { id } }, body: query })),
      onSuccess,
    }).mutateAsync,
    remove: useMutation({
      mutationFn: (id: string) => body(api.DELETE(One, { params: { path: { id } } })),
      onSuccess: () => client.invalidateQueries({ queryKey: [All] }),
    }).mutateAsync,
  };
}
