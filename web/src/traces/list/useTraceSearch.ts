import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTimeRange } from "../../time/useTimeRange";
import { isNewestFirst, readColumns, readSorting, type Sorting } from "./columns";
import type { TraceQuery } from "./queries";
import { useIsWide } from "./useIsWide";

/** What the page shows, whose one home is the URL. */
export function useTraceSearch() {
  const { q, sort, order, cols } = useSearch({ from: "/traces" });
  const { params: range, setRange } = useTimeRange();
  const navigate = useNavigate({ from: "/traces" });
  const isWide = useIsWide();

  const query = useMemo<TraceQuery>(() => ({ ...range, q }), [range, q]);
  const sorting = useMemo(() => readSorting(sort, order), [sort, order]);
  const columns = useMemo(() => readColumns(cols, isWide), [cols, isWide]);

  const setFilter = useCallback(
    (next: string) => void navigate({ search: (search) => ({ ...search, q: next || undefined }) }),
    [navigate],
  );
  const setSorting = useCallback(
    (next: Sorting) =>
      void navigate({
        search: (search) => ({
          ...search,
          sort: isNewestFirst(next) ? undefined : next.sort,
          order: next.order === "desc" ? undefined : next.order,
        }),
      }),
    [navigate],
  );
  const setColumns = useCallback(
    (next: string | undefined) => void navigate({ search: (search) => ({ ...search, cols: next }), replace: true }),
    [navigate],
  );
  return { q: q ?? "", query, sorting, columns, range, setRange, setFilter, setSorting, setColumns };
}
