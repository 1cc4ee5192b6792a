import { previousRange } from "./previous";
import { type AnswerPath, type Question, useAnswer } from "./useAnswer";
import { usePage } from "./usePage";

type SeriesPath = Extract<
  AnswerPath,
  | "/api/v1/usage/calls-over-time"
  | "/api/v1/cost/trend"
  | "/api/v1/performance/latency"
  | "/api/v1/performance/throughput"
>;

interface SeriesAnswer<T> {
  items: T[];
  from: string;
  to: string;
  granularity: string;
}

/** The points of the same series in as long a time before, where the page compares with it. */
export function usePreviousSeries<T>(path: SeriesPath, now: SeriesAnswer<T> | undefined): T[] | undefined {
  const { q, timezone, compares } = usePage();
  const range = now && { ...previousRange(now), granularity: now.granularity };
  const query = { q: q || undefined, timezone, ...range } as Question<SeriesPath>;
  const before = useAnswer(path, query, { enabled: compares && now !== undefined });
  return compares ? (before.data as SeriesAnswer<T> | undefined)?.items : undefined;
}
