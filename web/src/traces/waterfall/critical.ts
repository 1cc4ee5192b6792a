import { kindOf, type Kind } from "../../kinds/kinds";
import type { TraceModel } from "./model";

/** Rows and times of the critical path, in order of time. Parallel arrays: piece i is row[i], from[i] to to[i] (ms). */
export interface CriticalPath {
  readonly row: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Pieces of a row: places into the arrays, in order of time. */
  readonly ofRow: ReadonlyMap<number, readonly number[]>;
  /** What the path waited for; shares of its length, largest first. */
  readonly shares: readonly { kind: Kind; share: number }[];
}

/**
 * Goes from the end of the longest root back through the child that finished last, and again from where that one
 * started. Children count only inside their parents. Iterative: agents nest deeper than a stack is.
 */
export function findCriticalPath(model: TraceModel): CriticalPath {
  const pieces: { row: number; from: number; to: number }[] = [];
  const root = longestRoot(model);
  if (root >= 0) walk(model, root, pieces);
  pieces.reverse();
  const path = {
    row: Int32Array.from(pieces, (p) => p.row),
    from: Float64Array.from(pieces, (p) => p.from),
    to: Float64Array.from(pieces, (p) => p.to),
    ofRow: new Map<number, number[]>(),
    shares: sharesOf(model, pieces),
  };
  for (let i = 0; i < pieces.length; i++) {
    const list = path.ofRow.get(pieces[i]!.row);
    if (list) list.push(i);
    else path.ofRow.set(pieces[i]!.row, [i]);
  }
  return path;
}

/** Ends and starts of one moment differ by rounding: a double of ms since the start is good to this. */
const RoundingMs = 1e-6;

function longestRoot(model: TraceModel): number {
  let best = -1;
  for (let row = 0; row < model.count; row += model.size[row]!)
    if (best < 0 || length(model, row) > length(model, best)) best = row;
  return best;
}

const length = (model: TraceModel, row: number): number => model.end[row]! - model.start[row]!;

interface Step {
  row: number;
  /** The path runs backwards and stands here; ms. */
  at: number;
  /** Nothing before this belongs to the path: the latest start of the row and its ancestors; ms. */
  floor: number;
  /** The last to end at the end. */
  children: number[];
}

function walk(model: TraceModel, root: number, pieces: { row: number; from: number; to: number }[]): void {
  const stack: Step[] = [step(model, root, model.end[root]!, model.start[root]!)];
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const child = nextChild(model, top);
    if (child < 0) {
      if (top.at > top.floor) pieces.push({ row: top.row, from: top.floor, to: top.at });
      stack.pop();
      continue;
    }
    const end = Math.min(model.end[child]!, model.end[top.row]!);
    if (top.at > end + RoundingMs) pieces.push({ row: top.row, from: end, to: top.at });
    top.at = Math.max(model.start[child]!, top.floor);
    stack.push(step(model, child, end, top.at));
  }
}

function step(model: TraceModel, row: number, at: number, floor: number): Step {
  const children: number[] = [];
  const stop = row + model.size[row]!;
  for (let child = row + 1; child < stop; child += model.size[child]!) children.push(child);
  children.sort((a, b) => model.end[a]! - model.end[b]!);
  return { row, at, floor, children };
}

/** The last child that ended before the path and inside its parent. */
function nextChild(model: TraceModel, top: Step): number {
  const limit = model.end[top.row]!;
  while (top.children.length > 0) {
    const child = top.children.pop()!;
    const end = Math.min(model.end[child]!, limit);
    if (end <= top.at + RoundingMs && end > top.floor && model.start[child]! < end) return child;
  }
  return -1;
}

function sharesOf(model: TraceModel, pieces: readonly { row: number; from: number; to: number }[]) {
  const sums = new Map<Kind, number>();
  let total = 0;
  for (const { row, from, to } of pieces) {
    const kind = kindOf(model.kind[row]!);
    sums.set(kind, (sums.get(kind) ?? 0) + to - from);
    total += to - from;
  }
  return [...sums]
    .map(([kind, sum]) => ({ kind, share: total > 0 ? sum / total : 0 }))
    .sort((a, b) => b.share - a.share);
}
