import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { type RangeSearch, readRange, type TimeRange } from "./range";

export interface TimeRangeState {
  range: TimeRange;
  /** For the query of an API call. */
  params: RangeSearch;
  /** Picks another range: a new entry in the history. */
  setRange: (range: TimeRange) => void;
}

/** The time range of the page, whose one home is the URL. */
export function useTimeRange(): TimeRangeState {
  const { range: relative, from, to } = useSearch({ strict: false });
  const navigate = useNavigate();
  const range = useMemo(() => readRange({ range: relative, from, to }), [relative, from, to]);
  const setRange = useCallback(
    (next: TimeRange) =>
      void navigate({
        to: ".",
        search: (search: object) => ({ ...search, range: undefined, from: undefined, to: undefined, ...next }),
      }),
    [navigate],
  );
  return { range, params: range, setRange };
}
