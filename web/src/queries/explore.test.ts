import { expect, test } from "vitest";
import {
  asksTheSame,
  exploreOf,
  overTable,
  queryOf,
  readExplore,
  requestOf,
  savedSearch,
  writeExplore,
} from "./explore";

test("a page is what its URL says, and the other way round", () => {
  const search = { over: "traces", n: "count,p95 duration_ms", by: "service", per: "daily" };
  expect(writeExplore(readExplore(search))).toEqual(search);
  expect(writeExplore(readExplore({}))).toEqual({});
});

test("the query has the page's filter, time and numbers", () => {
  const explore = readExplore({ n: "count,p95 latency_ms", by: "agent,model", per: "hourly" });
  expect(requestOf(explore, { q: "status:error", range: "7d" }, "Europe/Berlin")).toEqual({
    over: "calls",
    range: "7d",
    where: "status:error",
    select: [
      { op: "count", of: undefined, as: "count" },
      { op: "p95", of: "latency_ms", as: "p95 latency_ms" },
    ],
    group_by: ["agent", "model"],
    granularity: "hourly",
    timezone: "Europe/Berlin",
  });
});

test("another table keeps what it knows", () => {
  const explore = readExplore({ n: "p95 latency_ms,sum cost_usd", by: "model,agent" });
  expect(overTable(explore, "traces")).toMatchObject({ table: "traces", numbers: ["sum cost_usd"], by: ["agent"] });
});

test("a saved query is opened as it was put together, and said in full", () => {
  const explore = readExplore({ over: "traces", n: "count", by: "service", per: "daily" });
  // As the API gives it: what it does not say is null, and lists are there.
  const query = { ...queryOf(explore, { q: "status:error" }), range: null, limit: null, cursor: null, order_by: null };
  expect(exploreOf(query)).toEqual(explore);
  const saved = {
    id: "7",
    name: "x",
    query,
    display: "table",
    is_pinned: false,
    created_by: "",
    created_at: "",
    updated_at: "",
  };
  expect(savedSearch(saved, { range: "7d" })).toEqual({
    saved: "7",
    over: "traces",
    n: "count",
    by: "service",
    per: "daily",
    q: "status:error",
    range: "7d",
    from: undefined,
    to: undefined,
  });
  expect(savedSearch({ ...saved, query: { ...query, range: "30d" } }, { range: "7d" })).toMatchObject({ range: "30d" });
});

test.each([
  [{ over: "all_calls", select: [{ op: "count" }] }],
  [{ select: [{ op: "count", as: "n" }] }],
  [{ select: [{ op: "count" }], limit: 5 }],
  [{ select: [{ op: "count" }], order: "asc" }],
  [{ select: [{ op: "p99.9", of: "latency_ms", as: "p99.9 latency_ms" }] }],
  [{ select: [{ op: "count" }], group_by: ["agent"], granularity: "daily", timezone: "Asia/Tokyo" }],
])("what the page could not say in full is not taken apart: %j", (query) => {
  expect(exploreOf(query)).toBeUndefined();
});

test("the same question in other words is the same", () => {
  expect(
    asksTheSame(
      { select: [{ op: "count", of: null }], where: null, group_by: [] },
      { over: "calls", select: [{ op: "count", as: "count" }] },
    ),
  ).toBe(true);
  expect(asksTheSame({ select: [{ op: "count" }] }, { select: [{ op: "count" }], where: "status:error" })).toBe(false);
});
