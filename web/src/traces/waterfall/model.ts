import type { WireCore } from "../wire";
import { type Columns, firstStart, linkParents, readSpans } from "./columns";
import { Flag, Status } from "./flags";
import { cutCycles, sortPreOrder } from "./order";

export { Flag, Status } from "./flags";

/**
 * A trace as columns. Rows are numbered in pre-order: the descendants of row r are r + 1 up to r + size[r] - 1, and a
 * fold is a range. Times are milliseconds from the start of the trace.
 */
export interface TraceModel {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Place in `serviceNames`. */
  readonly service: Uint16Array;
  readonly serviceNames: readonly string[];
  readonly start: Float64Array;
  /** An open span ends with the trace. */
  readonly end: Float64Array;
  /** -1 for a root. */
  readonly parent: Int32Array;
  readonly depth: Uint16Array;
  /** Rows of the subtree, its top included. */
  readonly size: Int32Array;
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly flags: Uint8Array;
  /** Failed spans in the subtree, its top included. */
  readonly errors: Int32Array;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Length of the trace; ms. */
  readonly duration: number;
  /** Nanoseconds since 1970 of time 0. */
  readonly epochNano: bigint;
  /** Spans that arrived; rows that stand in for missing parents are not counted. */
  readonly spanCount: number;
}

/** Ends and starts of clocks on one machine can be off by this much without anything being wrong; ms. */
const ToleranceMs = 1;

/** Builds the columns of a trace. Spans may come in any order and more than once; the last one counts. */
export function buildModel(spans: readonly WireCore[]): TraceModel {
  const epochNano = firstStart(spans);
  const { columns, count } = readSpans(spans, epochNano);
  const indexOf = new Map<string, number>();
  for (let i = 0; i < count; i++) indexOf.set(columns.ids[i]!, i);
  const parent = linkParents(columns, indexOf, count);
  const total = columns.ids.length;
  cutCycles(parent, columns.start, columns.flags);
  const order = sortPreOrder(parent, columns.start);
  return permute(columns, parent, order, total, count, epochNano);
}

function permute(
  columns: Columns,
  parent: Int32Array,
  order: Int32Array,
  total: number,
  spanCount: number,
  epochNano: bigint,
): TraceModel {
  const rowOfOld = new Int32Array(total);
  for (let row = 0; row < total; row++) rowOfOld[order[row]!] = row;
  const services = new Map<string, number>();
  const model = {
    count: total,
    ids: Array.from<string>({ length: total }),
    names: Array.from<string>({ length: total }),
    service: new Uint16Array(total),
    serviceNames: [] as string[],
    start: new Float64Array(total),
    end: new Float64Array(total),
    parent: new Int32Array(total),
    depth: new Uint16Array(total),
    size: new Int32Array(total).fill(1),
    kind: new Uint8Array(total),
    status: new Uint8Array(total),
    flags: new Uint8Array(total),
    errors: new Int32Array(total),
    rowOf: new Map<string, number>(),
    duration: 0,
    epochNano,
    spanCount,
  };
  for (let row = 0; row < total; row++) {
    const old = order[row]!;
    const above = parent[old]! < 0 ? -1 : rowOfOld[parent[old]!]!;
    model.ids[row] = columns.ids[old]!;
    model.names[row] = columns.names[old]!;
    model.rowOf.set(model.ids[row]!, row);
    model.start[row] = columns.start[old]!;
    model.end[row] = columns.end[old]!;
    model.duration = Math.max(model.duration, model.end[row]!);
    model.parent[row] = above;
    model.depth[row] = above < 0 ? 0 : model.depth[above]! + 1;
    model.kind[row] = columns.kind[old]!;
    model.status[row] = columns.status[old]!;
    model.flags[row] = columns.flags[old]!;
    model.errors[row] = model.status[row] === Status.Error ? 1 : 0;
    const service = columns.services[old] ?? "";
    if (!services.has(service)) {
      services.set(service, services.size);
      model.serviceNames.push(service);
    }
    model.service[row] = services.get(service)!;
    flagAgainstParent(model, row, above);
  }
  for (let row = total - 1; row > 0; row--) {
    const above = model.parent[row]!;
    if (above < 0) continue;
    model.size[above]! += model.size[row]!;
    model.errors[above]! += model.errors[row]!;
  }
  return model;
}

function flagAgainstParent(
  model: { start: Float64Array; end: Float64Array; flags: Uint8Array },
  row: number,
  above: number,
): void {
  if (above < 0 || model.flags[above]! & (Flag.Missing | Flag.Open)) return;
  if (model.end[row]! > model.end[above]! + ToleranceMs && !(model.flags[row]! & Flag.Open))
    model.flags[row]! |= Flag.PastParent;
  if (model.start[row]! < model.start[above]! - ToleranceMs) model.flags[row]! |= Flag.BeforeParent;
}

/** Whether `row` lies in the subtree of `top`. */
export const isWithin = (model: TraceModel, row: number, top: number): boolean =>
  row >= top && row < top + model.size[top]!;
