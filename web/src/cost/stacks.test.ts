import { expect, test } from "vitest";
import { stackSeries } from "./stacks";

test("each value that cost something is a series, and all others are one where there are any", () => {
  const values = [
    { value: "gpt-4o", detail: "openai" },
    { value: null, detail: null },
    { value: "our-own", detail: null },
  ];
  const items = [
    { cost_usd: [3, 1, 0], other_cost_usd: 0 },
    { cost_usd: [2, 0, 0], other_cost_usd: 0.5 },
  ];
  const series = stackSeries({ values, items });
  expect(series.map(({ label, values }) => [label, values])).toEqual([
    ["gpt-4o", [3, 2]],
    ["Not said", [1, 0]],
    ["Others", [0, 0.5]],
  ]);
  expect(stackSeries({ values, items: items.slice(0, 1) })).toHaveLength(2);
});

test("two of one name are told apart by what else they are", () => {
  const values = ["a1", "a2"].map((detail) => ({ value: "planner", detail }));
  const items = [{ cost_usd: [1, 1], other_cost_usd: 0 }];
  expect(stackSeries({ values, items }).map(({ label }) => label)).toEqual(["planner (a1)", "planner (a2)"]);
});
