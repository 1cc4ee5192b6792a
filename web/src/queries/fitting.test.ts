import { expect, test } from "vitest";
import { fitting } from "./fitting";

test.each([
  ["1m", { range: "1h" }, "1m"],
  ["1m", { range: "24h" }, "5m"],
  ["1m", { range: "7d" }, "hourly"],
  ["hourly", { range: "30d" }, "daily"],
  ["daily", {}, "daily"],
  ["monthly", { from: "1970-01-01T00:00:00Z" }, "monthly"],
  ["hourly", { range: "soon" }, "hourly"],
])("%s over %j is asked for as %s", (granularity, time, expected) => {
  expect(fitting(granularity, time, Date.parse("2026-03-01T00:00:00Z"))).toBe(expected);
});
