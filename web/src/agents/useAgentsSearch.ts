import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTimeRange } from "../time/useTimeRange";

/** What the URL of the page holds beside its time range. */
interface AgentsSearch {
  q?: string;
  /** Id of the node whose numbers are shown. */
  node?: string;
  view?: string;
}

/** What the page shows, whose one home is the URL. */
export function useAgentsSearch() {
  const search = useSearch({ from: "/agents" }) as AgentsSearch;
  const { params: range } = useTimeRange();
  const navigate = useNavigate({ from: "/agents" });
  const setSearch = useCallback(
    (change: AgentsSearch) => void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false }),
    [navigate],
  );
  return { q: search.q ?? "", node: search.node, asTable: search.view === "table", range, setSearch };
}
