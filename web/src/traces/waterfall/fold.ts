import type { TraceModel } from "./model";

/** Equal siblings, or a sequence of them that repeats. The rows from `from` up to `to` hold nothing else. */
export interface Loop {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly times: number;
  /** Names of one round, `search → chat`; numbers in names stand as #. */
  readonly label: string;
  /** First rows of the siblings. */
  readonly members: readonly number[];
  /** The longest of the siblings. */
  readonly longest: number;
}

const EqualMin = 5;
const PeriodMax = 8;
const RoundsMin = 3;

/** Loops fold by themselves in traces with more spans than this. */
export const FoldAbove = 200;

/** Finds the loops among the children of every row. `labelOf` is what makes siblings equal, beside their kind. */
export function findLoops(model: TraceModel, labelOf: (row: number) => string = (row) => model.names[row]!): Loop[] {
  const loops: Loop[] = [];
  const keyOf = new Map<string, number>();
  const labels: string[] = [];
  const keys = new Int32Array(model.count);
  for (let row = 0; row < model.count; row++) {
    const label = labelOf(row).replace(/\d+/g, "#");
    const key = `${model.kind[row]}|${label}`;
    let code = keyOf.get(key);
    if (code === undefined) {
      code = labels.length;
      keyOf.set(key, code);
      labels.push(label);
    }
    keys[row] = code;
  }
  for (let row = -1; row < model.count; row++) {
    if (row >= 0 && model.size[row]! <= EqualMin) continue;
    const siblings = childrenOf(model, row);
    if (siblings.length >= EqualMin) loopsAmong(model, siblings, keys, labels, loops);
  }
  return loops.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** First rows of the children of `row`; the roots for -1. */
export function childrenOf(model: TraceModel, row: number): number[] {
  const children: number[] = [];
  const stop = row < 0 ? model.count : row + model.size[row]!;
  for (let child = row + 1; child < stop; child += model.size[child]!) children.push(child);
  return children;
}

function loopsAmong(
  model: TraceModel,
  siblings: readonly number[],
  keys: Int32Array,
  labels: readonly string[],
  loops: Loop[],
): void {
  let at = 0;
  while (at < siblings.length) {
    const { period, rounds } = bestRun(siblings, keys, at);
    if (rounds === 0) {
      at++;
      continue;
    }
    const members = siblings.slice(at, at + period * rounds);
    const names = members.slice(0, period).map((row) => labels[keys[row]!]!);
    const last = members[members.length - 1]!;
    loops.push({
      from: members[0]!,
      to: last + model.size[last]!,
      depth: model.depth[members[0]!]!,
      times: rounds,
      label: names.join(" → "),
      members,
      longest: longestOf(model, members),
    });
    at += members.length;
  }
}

/** The run from `at` that covers most siblings; the shortest period among equals. */
function bestRun(siblings: readonly number[], keys: Int32Array, at: number) {
  let best = { period: 0, rounds: 0 };
  for (let period = 1; period <= PeriodMax && at + period * RoundsMin <= siblings.length; period++) {
    let same = at + period;
    while (same < siblings.length && keys[siblings[same]!] === keys[siblings[same - period]!]) same++;
    const rounds = Math.floor((same - at) / period);
    if (rounds < (period === 1 ? EqualMin : RoundsMin)) continue;
    if (rounds * period > best.rounds * best.period) best = { period, rounds };
    if (period === 1) break;
  }
  return best;
}

function longestOf(model: TraceModel, members: readonly number[]): number {
  let longest = members[0]!;
  for (const row of members)
    if (model.end[row]! - model.start[row]! > model.end[longest]! - model.start[longest]!) longest = row;
  return longest;
}

/** What is folded: rows by the reader, loops by place in the list. */
export interface Folds {
  readonly collapsed: ReadonlySet<number>;
  readonly loops: readonly Loop[];
  readonly openLoops: ReadonlySet<number>;
}

/**
 * The rows to draw, in order: a row of the model, or `~place` for a folded loop. Members of a folded loop that failed,
 * the longest, and the one with the selected row stay.
 */
export function visibleRows(model: TraceModel, folds: Folds, selected: number): Int32Array {
  const loopOf = loopOfRow(model, folds);
  const rows = new Int32Array(model.count + folds.loops.length);
  let count = 0;
  for (let row = 0; row < model.count;) {
    const place = loopOf ? loopOf[row]! : -1;
    if (place >= 0) {
      const loop = folds.loops[place]!;
      if (row === loop.from) rows[count++] = ~place;
      if (!staysVisible(model, loop, row, selected)) {
        row += model.size[row]!;
        continue;
      }
    }
    rows[count++] = row;
    row += folds.collapsed.has(row) ? model.size[row]! : 1;
  }
  return rows.subarray(0, count);
}

function loopOfRow(model: TraceModel, folds: Folds): Int32Array | null {
  if (folds.openLoops.size >= folds.loops.length) return null;
  const loopOf = new Int32Array(model.count).fill(-1);
  for (let place = 0; place < folds.loops.length; place++)
    if (!folds.openLoops.has(place)) for (const member of folds.loops[place]!.members) loopOf[member] = place;
  return loopOf;
}

const staysVisible = (model: TraceModel, loop: Loop, row: number, selected: number): boolean =>
  model.errors[row]! > 0 || row === loop.longest || (selected >= row && selected < row + model.size[row]!);

/** Rows that have children at `level` and deeper: what to fold so that only levels above show. */
export function collapseFrom(model: TraceModel, level: number): Set<number> {
  const collapsed = new Set<number>();
  for (let row = 0; row < model.count; row++)
    if (model.depth[row]! >= level && model.size[row]! > 1) collapsed.add(row);
  return collapsed;
}
