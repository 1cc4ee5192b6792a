import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";

/** How often a page asks again by itself, as `refresh=` in the URL. */
export const Refreshes = [
  { every: "5s", label: "5 s", ms: 5_000 },
  { every: "10s", label: "10 s", ms: 10_000 },
  { every: "30s", label: "30 s", ms: 30_000 },
  { every: "1m", label: "1 m", ms: 60_000 },
  { every: "5m", label: "5 m", ms: 300_000 },
] as const;

export type Refresh = (typeof Refreshes)[number];

export const readRefresh = (text: string | undefined): Refresh | null =>
  Refreshes.find((refresh) => refresh.every === text) ?? null;

interface Taker {
  key: QueryKey;
  refresh: () => void;
}

const takers = new Set<Taker>();

/** Queries whose key starts so are refreshed by this instead, so that what is being read does not move. */
export function takeRefresh(taker: Taker): () => void {
  takers.add(taker);
  return () => takers.delete(taker);
}

/** Asks again for everything on the page. A question that is still open is not asked twice. */
export function refreshAll(client: QueryClient): void {
  for (const taker of takers) taker.refresh();
  void client.invalidateQueries(
    {
      predicate: ({ queryKey }) => ![...takers].some(({ key }) => startsWith(queryKey, key)),
    },
    { cancelRefetch: false },
  );
}

const startsWith = (key: QueryKey, start: QueryKey): boolean => hashKey(key.slice(0, start.length)) === hashKey(start);
