import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** Counts over time follow new traces at most this often: each count reads the whole time range. */
const RefreshMilliseconds = 5_000;

/** Has the histogram counted again some time after traces arrived. */
export function useHistogramRefresh(arrived: number): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (arrived === 0 || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: ["traces", "histogram"] });
    }, RefreshMilliseconds);
  }, [arrived, queries]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
