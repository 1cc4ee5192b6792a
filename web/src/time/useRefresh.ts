import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { readRefresh, refreshAll } from "./refresh";

/** Asks again by itself as often as the URL says, while the tab is seen. */
export function useRefresh(enabled: boolean) {
  const search: { refresh?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const refresh = enabled ? readRefresh(search.refresh) : null;
  const ms = refresh?.ms;
  useEffect(() => {
    if (ms === undefined) return;
    const timer = setInterval(() => {
      if (!document.hidden) refreshAll(client);
    }, ms);
    return () => clearInterval(timer);
  }, [ms, client]);
  const setRefresh = (every: string | undefined) =>
    void navigate({ to: ".", search: (old: object) => ({ ...old, refresh: every }), replace: true });
  return { refresh, setRefresh };
}
