import { count } from "../../format/count";
import { duration as durationText } from "../../format/duration";
import type { GraphEdge } from "./graph";

/** Width of a character of a label; px. */
const CharPx = 6;
const StrokeMaxPx = 6;
const FailedMaxPx = 3;

/** How often and for how long in all; one call has its numbers, and its failure, on the node. */
export function edgeText(edge: GraphEdge): string {
  if (edge.calls === 1) return "";
  const failed = edge.failed > 0 ? ` · ${count(edge.failed)} failed` : "";
  return `${count(edge.calls)}× · ${durationText(edge.ms)}${failed}`;
}

export const edgeWidth = (edge: GraphEdge): number => edgeText(edge).length * CharPx + 8;

/** Twice the calls, one pixel more; dashes of failed ones would become blocks. */
export const strokeOf = (edge: GraphEdge): number =>
  Math.min(1 + Math.log2(edge.calls), edge.failed > 0 ? FailedMaxPx : StrokeMaxPx);
