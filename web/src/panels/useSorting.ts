import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Sort } from "../ui/DataTable";

/** The order of a list, whose one home is the URL. What the list does not know is its usual order. */
export function useSorting<S extends string>(known: readonly S[], usual: S) {
  const { sort, order } = useSearch({ strict: false }) as { sort?: string; order?: string };
  const navigate = useNavigate();
  const sorting = useMemo(
    () => ({
      by: known.find((name) => name === sort) ?? usual,
      order: order === "asc" ? ("asc" as const) : ("desc" as const),
    }),
    [known, sort, order, usual],
  );
  const setSorting = useCallback(
    (next: Sort) =>
      void navigate({
        to: ".",
        search: (old: object) => ({
          ...old,
          sort: next.by === usual ? undefined : next.by,
          order: next.order === "desc" ? undefined : next.order,
        }),
        resetScroll: false,
      }),
    [navigate, usual],
  );
  return { sorting, setSorting };
}
