import { expect, test } from "vitest";
import { costChanges, isComparable, type Payer, payersOf } from "./changes";

const agent = (name: string, cost_usd: number, before_usd: number): Payer => ({
  kind: "agent",
  name,
  cost_usd,
  before_usd,
});

test("those that changed most come first, also who is new or gone", () => {
  const found = costChanges([agent("planner", 2, 1), agent("new", 0.5, 0), agent("gone", 0, 3)]);
  expect(found.map(({ name, by_usd }) => [name, by_usd])).toEqual([
    ["gone", -3],
    ["planner", 1],
    ["new", 0.5],
  ]);
});

test("what changed little, or is small, is left out", () => {
  expect(costChanges([agent("a", 1.05, 1), agent("b", 0.002, 0.001)])).toEqual([]);
});

test("calls that say no agent are of nobody, a cost that is not known is none, one name is one", () => {
  const items = [
    { value: null, cost_usd: 5, previous_cost_usd: 1 },
    { value: "planner", cost_usd: 2, previous_cost_usd: null },
    { value: "planner", cost_usd: null, previous_cost_usd: 1 },
  ];
  expect(payersOf("agent", { items })).toEqual([agent("planner", 2, 1)]);
});

test("hardly anything before is nothing to compare with", () => {
  expect(isComparable(100, 50)).toBe(true);
  expect(isComparable(100, 4)).toBe(false);
  expect(isComparable(null, 4)).toBe(true);
  expect(isComparable(0, null)).toBe(false);
  expect(isComparable(0, 0)).toBe(false);
});
