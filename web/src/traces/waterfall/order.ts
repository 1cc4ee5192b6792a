import { Flag } from "./flags";

/** Follows each chain of parents once; where one meets itself, its earliest span becomes a root. */
export function cutCycles(parent: Int32Array, start: Float64Array, flags: Uint8Array): void {
  const total = parent.length;
  const walk = new Int32Array(total);
  for (let i = 0; i < total; i++) {
    if (walk[i] !== 0) continue;
    let at = i;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = i + 1;
      at = parent[at]!;
    }
    if (at < 0 || walk[at] !== i + 1) continue;
    let first = at;
    for (let next = parent[at]!; next !== at; next = parent[next]!) if (start[next]! < start[first]!) first = next;
    parent[first] = -1;
    flags[first]! |= Flag.Cycle;
  }
}

/** Places in pre-order; children by start, then by arrival. */
export function sortPreOrder(parent: Int32Array, start: Float64Array): Int32Array {
  const total = parent.length;
  const byStart = new Int32Array(total);
  for (let i = 0; i < total; i++) byStart[i] = i;
  byStart.sort((a, b) => start[a]! - start[b]! || a - b);
  // Lists threaded through two arrays: filling them from the last to the first leaves each in order.
  const firstChild = new Int32Array(total).fill(-1);
  const nextSibling = new Int32Array(total).fill(-1);
  let firstRoot = -1;
  for (let k = total - 1; k >= 0; k--) {
    const i = byStart[k]!;
    const above = parent[i]!;
    if (above < 0) {
      nextSibling[i] = firstRoot;
      firstRoot = i;
    } else {
      nextSibling[i] = firstChild[above]!;
      firstChild[above] = i;
    }
  }
  const order = new Int32Array(total);
  let placed = 0;
  let at = firstRoot;
  while (at >= 0) {
    order[placed++] = at;
    let next = firstChild[at]!;
    while (next < 0 && at >= 0) {
      next = nextSibling[at]!;
      if (next < 0) at = parent[at]!;
    }
    at = next;
  }
  return order;
}
