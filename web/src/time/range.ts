/** A time range as it stands in the URL: relative to now, or between two times. */
export type TimeRange = { range: string } | { from: string; to?: string };

export const DefaultRange = "24h";

/** What the control offers. */
export const Relatives: { range: string; label: string }[] = [
  { range: "15m", label: "Last 15 minutes" },
  { range: "1h", label: "Last hour" },
  { range: "6h", label: "Last 6 hours" },
  { range: "24h", label: "Last 24 hours" },
  { range: "3d", label: "Last 3 days" },
  { range: "7d", label: "Last 7 days" },
  { range: "30d", label: "Last 30 days" },
];

const UnitMilliseconds: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const UnitNames: Record<string, string> = { m: "minute", h: "hour", d: "day" };

/** The search parameters that hold the time range; every page keeps them. */
export interface RangeSearch {
  range?: string;
  from?: string;
  to?: string;
}

/** `from` wins over `range`; a `range` that nobody understands is kept, so that the server can say so. */
export function readRange({ range, from, to }: RangeSearch): TimeRange {
  if (from !== undefined) return to === undefined ? { from } : { from, to };
  return { range: range ?? DefaultRange };
}

/** The milliseconds of `15m`, `24h` or `7d`; undefined for anything else. */
export function rangeMilliseconds(range: string): number | undefined {
  const match = /^(\d+)([mhd])$/.exec(range);
  return match === null ? undefined : Number(match[1]) * UnitMilliseconds[match[2]!]!;
}

export function rangeLabel(range: string): string {
  const known = Relatives.find((r) => r.range === range);
  const match = /^(\d+)([mhd])$/.exec(range);
  if (known !== undefined) return known.label;
  return match === null ? range : `Last ${match[1]} ${UnitNames[match[2]!]}${match[1] === "1" ? "" : "s"}`;
}

/** The start and end in milliseconds since 1970, for a scale; undefined where the text is no time. */
export function rangeBounds(range: TimeRange, now: number): { from: number; to: number } | undefined {
  if ("range" in range) {
    const length = rangeMilliseconds(range.range);
    return length === undefined ? undefined : { from: now - length, to: now };
  }
  const from = Date.parse(range.from);
  const to = range.to === undefined ? now : Date.parse(range.to);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to };
}

/** The same range with fixed ends, for a link that shows the same thing tomorrow. */
export function freeze(range: TimeRange, now: number): TimeRange {
  const bounds = rangeBounds(range, now);
  if (bounds === undefined) return range;
  return { from: new Date(bounds.from).toISOString(), to: new Date(bounds.to).toISOString() };
}
