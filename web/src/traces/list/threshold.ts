import type { TraceItem } from "./traceItem";

/** The API gives at most so many items at once. */
const MostAsked = 1_000;

/** With fewer traces than this, "slower than 99 %" says nothing; the slowest twentieth is taken. */
const FewTraces = 100;

/** With fewer than this, nothing is called slow. */
const TooFew = 20;

/** What is called slow among the traces that match. */
export interface Threshold {
  /** Such as `p99`. */
  name: string;
  /** Milliseconds; traces that took longer are slow. */
  ms: number;
  /** Among so many traces. */
  total: number;
}

/**
 * How many of the slowest traces lie above the percentile, of so many; 0 when there are too few to tell. Asking for one
 * more than these, slowest first, gives the percentile itself.
 */
export function slowestCount(total: number): number {
  if (total < TooFew) return 0;
  const share = total < FewTraces ? 0.05 : 0.01;
  return Math.min(MostAsked - 1, Math.floor(total * share));
}

/** From the slowest traces, as many as {@link slowestCount} and one more. */
export function thresholdOf(total: number, slowest: readonly Pick<TraceItem, "duration_ms">[]): Threshold | null {
  const above = slowestCount(total);
  const edge = slowest[above];
  if (above === 0 || edge === undefined) return null;
  return { name: nameOf(total, above), ms: edge.duration_ms, total };
}

/** The percentile in words; a higher one than the 99th where fewer were asked for than lie above that. */
function nameOf(total: number, above: number): string {
  if (total < FewTraces) return "p95";
  return above < MostAsked - 1 ? "p99" : `p${Math.floor(1_000 * (1 - above / total)) / 10}`;
}

/** The part of the bar's length that a duration takes: the whole of it from the threshold on. */
export function barShare(durationMs: number, fullMs: number): number {
  return fullMs > 0 ? Math.min(1, durationMs / fullMs) : 0;
}
