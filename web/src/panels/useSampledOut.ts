import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { RangeSearch } from "../time/range";

/** Spans go an hour after they came, and no faster than people look. */
const Fresh = 60_000;

/** Spans of a range that sampling let go, by the hours in which they were received; undefined while nobody knows. */
export function useSampledOut(range: RangeSearch): number | undefined {
  const { data } = useQuery({
    queryKey: ["/api/v1/ingestion/ledger", range, "sampled out"],
    queryFn: ({ signal }) => body(api.GET("/api/v1/ingestion/ledger", { params: { query: range }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Fresh,
    select: ({ items }) =>
      items.filter(({ signal }) => signal === "traces").reduce((sum, item) => sum + item.sampled_out, 0),
  });
  return data;
}
