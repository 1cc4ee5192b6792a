import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useLive } from "../time/useLive";
import { api, body } from "../api/client";
import type { paths } from "../api/schema";

/** How often live pages ask again. */
export const LiveMilliseconds = 2_000;

/** What a GET route without parts in its path takes and gives. */
type Get<P extends keyof paths> = paths[P] extends {
  get: {
    parameters: { query?: infer Q; path?: never };
    responses: { 200: { content: { "application/json": infer A } } };
  };
}
  ? { query: Q; answer: A }
  : never;

export type AnswerPath = { [P in keyof paths]: [Get<P>] extends [never] ? never : P }[keyof paths];
export type Answer<P extends AnswerPath> = Get<P>["answer"];
export type Question<P extends AnswerPath> = NonNullable<Get<P>["query"]>;

type AnyGet = (path: string, options: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

export const ask = <P extends AnswerPath>(path: P, query: Question<P>, signal: AbortSignal) =>
  body((api.GET as unknown as AnyGet)(path, { params: { query }, signal })) as Promise<Answer<P>>;

/** An answer of the API, known by its path and parameters. The last one stays while the next is fetched; live asks again. */
export function useAnswer<P extends AnswerPath>(
  path: P,
  query: Question<P>,
  { enabled = true }: { enabled?: boolean } = {},
): UseQueryResult<Answer<P>> {
  const { live } = useLive();
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => ask(path, query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: live ? LiveMilliseconds : false,
    enabled,
  }) as UseQueryResult<Answer<P>>;
}
