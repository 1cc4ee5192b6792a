import type { WireCore } from "../wire";

/** A span for tests; times in ms. An end of null leaves it open. */
export function some(
  id: string,
  parent: string | null,
  from: number,
  to: number | null,
  more: Partial<WireCore> = {},
): WireCore {
  return {
    span_id: id,
    parent_span_id: parent,
    name: id,
    span_kind: "internal",
    kind: "other",
    service: "planner",
    start_time_unix_nano: String(1_795_212_248_000_000_000n + BigInt(Math.round(from * 1e6))),
    duration_ns: to === null ? null : String(Math.round((to - from) * 1e6)),
    status: "unset",
    ...more,
  };
}
