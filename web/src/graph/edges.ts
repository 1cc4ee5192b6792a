import type { GraphEdge } from "./graph";

/** Width of a character of a label; px. */
const CharPx = 6;
const StrokeMaxPx = 6;
const FailedMaxPx = 3;

export const labelWidth = (text: string): number => text.length * CharPx + 8;

/** The widest for the most calls of all edges, by powers; few calls are never wide, dashes of failed ones not either. */
export function strokeOf(edge: GraphEdge, most: number): number {
  const calls = Math.max(1, edge.calls);
  const widest = Math.min(StrokeMaxPx, 1 + Math.log2(Math.max(1, most)));
  const width = most <= 1 ? 1 : 1 + ((widest - 1) * Math.log(calls)) / Math.log(most);
  return Math.min(width, edge.errors > 0 ? FailedMaxPx : StrokeMaxPx);
}
