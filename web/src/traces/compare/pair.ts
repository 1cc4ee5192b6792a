import { childrenOf } from "../waterfall/fold";
import { Status, type TraceModel } from "../waterfall/model";
import { commonSubsequence } from "./diff";

/** Rows of two traces that stand for the same step; -1 where one has none. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly depth: number;
}

/**
 * Pairs the rows of two traces from the roots down: siblings by the longest common sequence of kind and name, so that
 * the n-th equal sibling meets the n-th. In pre-order; what only A has comes before what only B has.
 */
export function pairTraces(a: TraceModel, b: TraceModel): Pair[] {
  const pairs: Pair[] = [];
  // Work that is still to do, the next at the end: whole subtrees of one side, or siblings to pair.
  const stack: Pair[] = siblings(a, b, -1, -1, 0).reverse();
  while (stack.length > 0) {
    const pair = stack.pop()!;
    pairs.push(pair);
    const below = siblings(a, b, pair.a, pair.b, pair.depth + 1);
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]!);
  }
  return pairs;
}

function siblings(a: TraceModel, b: TraceModel, rowA: number, rowB: number, depth: number): Pair[] {
  const isRoot = depth === 0;
  const childrenA = rowA >= 0 || isRoot ? childrenOf(a, rowA) : [];
  const childrenB = rowB >= 0 || isRoot ? childrenOf(b, rowB) : [];
  const common = commonSubsequence(
    childrenA.map((row) => keyOf(a, row)),
    childrenB.map((row) => keyOf(b, row)),
  );
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const [nextA, nextB] of [...common, [childrenA.length, childrenB.length] as const]) {
    while (i < nextA) pairs.push({ a: childrenA[i++]!, b: -1, depth });
    while (j < nextB) pairs.push({ a: -1, b: childrenB[j++]!, depth });
    if (i < childrenA.length && j < childrenB.length) pairs.push({ a: childrenA[i++]!, b: childrenB[j++]!, depth });
  }
  return pairs;
}

const keyOf = (model: TraceModel, row: number): string =>
  `${model.kind[row]}|${model.names[row]!.replace(/\d+/g, "#")}`;

export interface Changes {
  both: number;
  onlyA: number;
  onlyB: number;
  /** Pairs of which one failed and the other did not. */
  status: number;
  /** 1 for each pair that is one-sided, has another outcome, or took clearly longer or shorter. */
  differs: Uint8Array;
}

/** A step took clearly longer when it did by this factor and this many ms. */
const SlowerFactor = 1.25;
const SlowerMs = 20;

export function changesOf(a: TraceModel, b: TraceModel, pairs: readonly Pair[]): Changes {
  const changes: Changes = { both: 0, onlyA: 0, onlyB: 0, status: 0, differs: new Uint8Array(pairs.length) };
  pairs.forEach((pair, place) => {
    if (pair.b < 0) changes.onlyA++;
    else if (pair.a < 0) changes.onlyB++;
    else {
      changes.both++;
      const failed = (a.status[pair.a] === Status.Error) !== (b.status[pair.b] === Status.Error);
      if (failed) changes.status++;
      const [ms, other] = [a.end[pair.a]! - a.start[pair.a]!, b.end[pair.b]! - b.start[pair.b]!];
      const [less, more] = [Math.min(ms, other), Math.max(ms, other)];
      if (!failed && (more - less < SlowerMs || more < less * SlowerFactor)) return;
    }
    changes.differs[place] = 1;
  });
  return changes;
}
