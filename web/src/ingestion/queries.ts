import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { components } from "../api/schema";
import type { RangeSearch } from "../time/range";

export type Ledger = components["schemas"]["LedgerAnswer"];
export type LedgerItem = components["schemas"]["LedgerItem"];
export type Ingestion = components["schemas"]["IngestionAnswer"];
export type Source = components["schemas"]["SourceItem"];
export type Refused = components["schemas"]["RefusedItem"];
export type DeadLetter = components["schemas"]["DeadLetterItem"];

const LedgerKey = "/api/v1/ingestion/ledger";
const DeadLettersKey = "/api/v1/ingestion/dead-letters";

/** Dead letters that are listed: each is a mistake of the program, and a few say what it is. */
const DeadLettersShown = 100;

const AskMilliseconds = 5_000;

export function useLedger(range: RangeSearch) {
  return useQuery({
    queryKey: [LedgerKey, range],
    queryFn: ({ signal }) => body(api.GET(LedgerKey, { params: { query: range }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: AskMilliseconds,
  });
}

export function useDeadLetters() {
  return useQuery({
    queryKey: [DeadLettersKey],
    queryFn: ({ signal }) => body(api.GET(DeadLettersKey, { params: { query: { limit: DeadLettersShown } }, signal })),
    refetchInterval: AskMilliseconds,
  });
}

export function useChangeDeadLetters() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all(
      [DeadLettersKey, LedgerKey, "/api/v1/ingestion"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  return {
    retry: useMutation({
      mutationFn: (id: string) => body(api.POST(`${DeadLettersKey}/{id}/retry`, { params: { path: { id } } })),
      onSettled,
    }),
    drop: useMutation({
      mutationFn: (id: string) => body(api.DELETE(`${DeadLettersKey}/{id}`, { params: { path: { id } } })),
      onSettled,
    }),
  };
}
