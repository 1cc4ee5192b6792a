import { kindCode } from "../../kinds/kinds";
import type { WireCore } from "../wire";
import { Flag, Status } from "./flags";

const NanosPerMs = 1e6;

/** Spans by arrival. */
export interface Columns {
  ids: string[];
  parentIds: (string | null)[];
  names: string[];
  services: (string | null)[];
  start: Float64Array;
  end: Float64Array;
  kind: Uint8Array;
  status: Uint8Array;
  flags: Uint8Array;
}

/** Nanoseconds since 1970 of the earliest span. */
export function firstStart(spans: readonly WireCore[]): bigint {
  // Decimal digits of equal length sort like numbers, so that one BigInt is made instead of one per span.
  let first = "";
  for (const { start_time_unix_nano: text } of spans)
    if (first === "" || text.length < first.length || (text.length === first.length && text < first)) first = text;
  return first === "" ? 0n : BigInt(first);
}

/** Puts spans into columns by arrival; of a repeated span the last counts. */
export function readSpans(spans: readonly WireCore[], epochNano: bigint) {
  const last = new Map<string, number>();
  for (let i = 0; i < spans.length; i++) last.set(spans[i]!.span_id, i);
  const count = last.size;
  const columns: Columns = {
    ids: [],
    parentIds: [],
    names: [],
    services: [],
    start: new Float64Array(count),
    end: new Float64Array(count),
    kind: new Uint8Array(count),
    status: new Uint8Array(count),
    flags: new Uint8Array(count),
  };
  let latest = 0;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    if (last.get(span.span_id) !== i) continue;
    const row = columns.ids.length;
    columns.ids.push(span.span_id);
    columns.parentIds.push(span.parent_span_id);
    columns.names.push(span.name);
    columns.services.push(span.service);
    columns.kind[row] = kindCode(span.kind);
    columns.status[row] = span.status === "error" ? Status.Error : span.status === "ok" ? Status.Ok : Status.Unset;
    const start = Number(BigInt(span.start_time_unix_nano) - epochNano) / NanosPerMs;
    columns.start[row] = start;
    if (span.duration_ns === null) {
      columns.flags[row]! |= Flag.Open;
      columns.end[row] = start;
    } else {
      const duration = Number(span.duration_ns) / NanosPerMs;
      if (duration < 0) columns.flags[row]! |= Flag.Negative;
      columns.end[row] = start + Math.max(duration, 0);
    }
    if (columns.end[row]! > latest) latest = columns.end[row]!;
  }
  for (let row = 0; row < count; row++) if (columns.flags[row]! & Flag.Open) columns.end[row] = latest;
  return { columns, count };
}

/** Every parent that is not there gets one row that spans its children. */
export function linkParents(columns: Columns, indexOf: Map<string, number>, count: number): Int32Array {
  const missing = new Map<string, number>();
  const parent = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const id = columns.parentIds[i];
    if (id === null || id === undefined) continue;
    let place = indexOf.get(id) ?? missing.get(id);
    if (place === undefined) {
      place = count + missing.size;
      missing.set(id, place);
    }
    parent[i] = place;
  }
  if (missing.size === 0) return parent;
  return addMissing(columns, parent, missing, count);
}

function addMissing(columns: Columns, parent: Int32Array, missing: Map<string, number>, count: number): Int32Array {
  const total = count + missing.size;
  const grown = new Int32Array(total).fill(-1);
  grown.set(parent);
  columns.start = grow(columns.start, total, Infinity);
  columns.end = grow(columns.end, total, -Infinity);
  for (const key of ["kind", "status", "flags"] as const) {
    const wider = new Uint8Array(total);
    wider.set(columns[key]);
    columns[key] = wider;
  }
  for (const [id, place] of missing) {
    columns.ids[place] = id;
    columns.names[place] = "missing parent";
    columns.services[place] = null;
    columns.flags[place] = Flag.Missing;
  }
  for (let i = 0; i < count; i++) {
    const place = grown[i]!;
    if (place < count) continue;
    columns.start[place] = Math.min(columns.start[place]!, columns.start[i]!);
    columns.end[place] = Math.max(columns.end[place]!, columns.end[i]!);
  }
  return grown;
}

function grow(column: Float64Array, total: number, fill: number): Float64Array {
  const wider = new Float64Array(total).fill(fill);
  wider.set(column);
  return wider;
}
