import { describe, expect, it } from "vitest";
import { joinRows as join, type LiveRows, MostWaiting, NoLiveRows, receive, showWaiting } from "./liveRows";
import type { TraceItem } from "./traceItem";

const trace = (id: string, second = 0, spans = 1): TraceItem => ({
  trace_id: id,
  root_name: "plan trip",
  service: "planner",
  services: ["planner"],
  status: "ok",
  started_at: `2026-03-01T12:00:${String(second).padStart(2, "0")}.000000000Z`,
  duration_ms: 5,
  span_count: spans,
  error_count: 0,
  kind: "agent",
  agent: null,
  tokens: null,
  cost_usd: null,
  unpriced_tokens: 0,
  estimated_tokens: 0,
  user_id: null,
  session_id: null,
  sampling: { decision: null, reason: null, revision: null, weight: 1, holds: [] },
});
const fetched = [trace("b", 2), trace("a", 1)];
const joinRows = (rows: LiveRows, list: TraceItem[]) => join(rows, list, new Set(list.map((row) => row.trace_id)));
const isListed = (id: string) => fetched.some((row) => row.trace_id === id);
const ids = (rows: TraceItem[]) => rows.map((row) => `${row.trace_id}${row.span_count}`);

describe("live rows", () => {
  it("appear at the top, newest first, when they may", () => {
    const rows = receive(NoLiveRows, [trace("c", 3), trace("d", 4)], isListed, true);
    expect(ids(joinRows(rows, fetched))).toEqual(["d1", "c1", "b1", "a1"]);
  });

  it("wait when they may not, and leave the list as it is", () => {
    const rows = receive(NoLiveRows, [trace("c", 3)], isListed, false);
    expect(joinRows(rows, fetched)).toBe(fetched);
    expect(rows.waiting.size).toBe(1);
    expect(ids(joinRows(showWaiting(rows), fetched))).toEqual(["c1", "b1", "a1"]);
  });

  it("change a listed row in its place, waiting or not", () => {
    const rows = receive(NoLiveRows, [trace("a", 1, 7)], isListed, false);
    expect(rows.waiting.size).toBe(0);
    expect(ids(joinRows(rows, fetched))).toEqual(["b1", "a7"]);
  });

  it("change a row that came live", () => {
    let rows = receive(NoLiveRows, [trace("c", 3)], isListed, true);
    rows = receive(rows, [trace("c", 3, 9)], isListed, false);
    expect(ids(joinRows(rows, fetched))).toEqual(["c9", "b1", "a1"]);
  });

  it("count a waiting trace once, in its newest state", () => {
    let rows = receive(NoLiveRows, [trace("c", 3)], isListed, false);
    rows = receive(rows, [trace("c", 3, 4)], isListed, false);
    expect([...rows.waiting.values()].map((row) => row.span_count)).toEqual([4]);
  });

  it("take the place that the list gives them when it is fetched again", () => {
    const rows = receive(NoLiveRows, [trace("c", 3)], isListed, true);
    expect(ids(joinRows(rows, [trace("d", 4), trace("c", 3), ...fetched]))).toEqual(["d1", "c1", "b1", "a1"]);
  });

  it("do not put back what a later fetch knows better", () => {
    const rows = receive(NoLiveRows, [trace("a", 1, 2)], isListed, true);
    expect(ids(joinRows(rows, [trace("a", 1, 5)]))).toEqual(["a5"]);
  });

  it("that wait are bounded, and say so", () => {
    const many = Array.from({ length: MostWaiting + 5 }, (_, place) => trace(`n${place}`));
    const rows = receive(NoLiveRows, many, isListed, false);
    expect(rows.waiting.size).toBe(MostWaiting);
    expect(rows.incomplete).toBe(true);
  });
});
