import type { GraphEdge } from "./graph";

/** Width of a character of a label; px. */
const CharPx = 6;
const StrokeMaxPx = 6;
const FailedMaxPx = 3;

export const labelWidth = (text: string): number => text.length * CharPx + 8;

/** Twice the calls, one pixel more; dashes of failed ones would become blocks. */
export const strokeOf = (edge: GraphEdge): number =>
  Math.min(1 + Math.log2(Math.max(1, edge.calls)), edge.errors > 0 ? FailedMaxPx : StrokeMaxPx);
