import { kindCode } from "../../kinds/kinds";
import type { TraceModel } from "./model";

/** A stretch in which nothing worked; ms from the start of the trace. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Gaps under this share of the trace are part of its rhythm. */
const ShareMin = 0.05;
/** Gaps under this are not worth a cut in the time axis; ms. */
const LengthMinMs = 1000;

const Llm = kindCode("llm");
const Embedding = kindCode("embedding");

/**
 * Finds where only ancestors were active. A span works while it is a leaf; a model call also beside its children,
 * which are retries and the like.
 */
export function findGaps(model: TraceModel): Gap[] {
  const least = Math.max(model.duration * ShareMin, LengthMinMs);
  const working: number[] = [];
  for (let row = 0; row < model.count; row++) {
    const kind = model.kind[row];
    if (model.size[row] === 1 || kind === Llm || kind === Embedding) working.push(row);
  }
  working.sort((a, b) => model.start[a]! - model.start[b]!);
  const gaps: Gap[] = [];
  let busyUntil = 0;
  for (const row of working) {
    const start = model.start[row]!;
    if (start - busyUntil >= least) gaps.push({ from: busyUntil, to: start });
    busyUntil = Math.max(busyUntil, model.end[row]!);
  }
  if (model.duration - busyUntil >= least) gaps.push({ from: busyUntil, to: model.duration });
  return gaps;
}

/** Share of the trace that the gaps take, 0 to 1. */
export function idleShare(gaps: readonly Gap[], duration: number): number {
  let sum = 0;
  for (const gap of gaps) sum += gap.to - gap.from;
  return duration > 0 ? sum / duration : 0;
}
