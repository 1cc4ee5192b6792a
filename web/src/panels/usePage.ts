import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTimeRange } from "../time/useTimeRange";
import { useZone } from "../time/useZone";

/** The search parameters of pages that are made of panels, beside the time range. */
export const PanelSearch = ["q", "compare", "by", "metric", "tables"] as const;

export type PanelSearch = { [name in (typeof PanelSearch)[number]]?: string };

/** What a page of panels shows, whose one home is the URL. */
export function usePage() {
  const search = useSearch({ strict: false }) as PanelSearch;
  const { params: range, setRange } = useTimeRange();
  const { zone } = useZone();
  const navigate = useNavigate();
  const { q, compare, by, metric, tables } = search;
  const setSearch = useCallback(
    (change: PanelSearch, replace = false) =>
      void navigate({ to: ".", search: (old: object) => ({ ...old, ...change }), resetScroll: false, replace }),
    [navigate],
  );
  const zoom = useCallback(
    (from: number, to: number) => setRange({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
    [setRange],
  );
  /** What every answer of the page is over. */
  const scope = useMemo(() => ({ ...range, q: q || undefined }), [range, q]);
  const timezone = zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    q: q ?? "",
    scope,
    range,
    zone,
    /** Parameters of series. */
    timezone,
    compares: compare === "previous",
    by,
    metric,
    tables: tables?.split(",") ?? [],
    setSearch,
    zoom,
  };
}
