import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import { LiveMilliseconds } from "../panels/useAnswer";
import { useLive } from "../time/useLive";

export type Conversation = components["schemas"]["ConversationAnswer"];
export type TurnItem = Conversation["items"][number];

const Path = "/api/v1/sessions/{id}";
const PageSize = 50;

/** A session from its first turn on, in pages. It is all of the session, whatever time other pages show. */
export function useConversation(id: string) {
  const { live } = useLive();
  const list = useInfiniteQuery({
    queryKey: [Path, id],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET(Path, {
          params: { path: { id }, query: { order: "asc", limit: PageSize, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: live ? LiveMilliseconds : false,
  });
  const data = useMemo(() => {
    const first = list.data?.pages[0];
    return first && { session: first.session, turns: list.data!.pages.flatMap((page) => page.items) };
  }, [list.data]);
  const { error, isPending, isPlaceholderData, refetch } = list;
  return {
    query: { data, error, isPending, isPlaceholderData, refetch },
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
  };
}
