import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLive } from "../time/useLive";
import { ask, type Answer, type AnswerPath, LiveMilliseconds, type Question } from "./useAnswer";

/** Routes that answer a page of a list. */
type ListPath = { [P in AnswerPath]: Answer<P> extends { next_cursor: string | null } ? P : never }[AnswerPath];

type ItemOf<P extends ListPath> = Answer<P> extends { items: (infer T)[] } ? T : never;

/** A list of the API in pages, which become one; `more` asks for the next. */
export function useList<P extends ListPath>(path: P, query: Question<P>, { enabled = true } = {}) {
  const { live } = useLive();
  const list = useInfiniteQuery({
    queryKey: [path, "pages", query],
    queryFn: ({ pageParam, signal }) => ask(path, { ...query, cursor: pageParam } as Question<P>, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page as { next_cursor: string | null }).next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: live ? LiveMilliseconds : false,
    enabled,
  });
  const data = useMemo(() => list.data?.pages.flatMap((page) => (page as { items: ItemOf<P>[] }).items), [list.data]);
  const { error, isPending, isPlaceholderData, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  return {
    query: { data, error, isPending, isPlaceholderData, refetch },
    /** The first answer, with what belongs to all of the list. */
    first: list.data?.pages[0],
    hasMore: hasNextPage,
    isFetchingMore: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}
