import { childrenOf } from "../waterfall/fold";
import type { TraceModel } from "../waterfall/model";
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
