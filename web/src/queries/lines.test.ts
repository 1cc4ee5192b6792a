import { expect, test } from "vitest";
import { linesOf } from "./lines";
import type { AnalyticsAnswer } from "./query";

test("groups are lines over all times, the largest first", () => {
  const rows = [
    { time: "1", agent: "a", count: 1 },
    { time: "3", agent: "a", count: 2 },
    { time: "2", agent: null, count: 9 },
  ];
  const lines = linesOf({ rows } as unknown as AnalyticsAnswer, ["1", "2", "3"], ["agent"], "count");
  expect(lines.map(({ label, values }) => [label, values])).toEqual([
    ["none", [null, 9, null]],
    ["a", [1, null, 2]],
  ]);
});
