import { rangeBounds, readRange, type RangeSearch } from "../time/range";

const Lengths: [name: string, milliseconds: number][] = [
  ["1m", 60_000],
  ["5m", 300_000],
  ["15m", 900_000],
  ["hourly", 3_600_000],
  ["daily", 86_400_000],
  ["weekly", 604_800_000],
  ["monthly", 2_592_000_000],
];

/** Points that a panel has room for; of several groups each has its own, and an answer 10,000 rows. */
const PointsMax = 400;

/** The granularity of a query, or the next one that is coarser where the time is too long for it. */
export function fitting(granularity: string, time: RangeSearch, now: number): string {
  const bounds = rangeBounds(readRange(time), now);
  const first = Lengths.findIndex(([name]) => name === granularity);
  if (bounds === undefined || first < 0) return granularity;
  const fits = Lengths.slice(first).find(([, length]) => (bounds.to - bounds.from) / length <= PointsMax);
  return fits?.[0] ?? granularity;
}
