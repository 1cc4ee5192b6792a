import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What the URL of a trace holds beside its id. */
export interface TraceSearch {
  span?: string;
  tab?: string;
  view?: string;
  /** `from-to` in ms from the start of the trace. */
  zoom?: string;
  find?: string;
  idle?: string;
}

/** The state of the page, whose one home is the URL. Picking makes an entry in the history, moving along replaces it. */
export function useTraceSearch() {
  const search = useSearch({ from: "/traces/$traceId" }) as TraceSearch;
  const navigate = useNavigate();
  const setSearch = useCallback(
    (change: TraceSearch, replace = true) =>
      void navigate({ to: ".", search: (old: object) => ({ ...old, ...change }), replace, resetScroll: false }),
    [navigate],
  );
  return { search, setSearch };
}
