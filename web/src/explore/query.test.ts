import { expect, test } from "vitest";
import { overTable, readExplore, requestOf, writeExplore } from "./query";

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
