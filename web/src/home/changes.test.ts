import { expect, test } from "vitest";
import { costChanges, type Payer } from "./changes";

const agent = (name: string, cost_usd: number): Payer => ({ kind: "agent", name, cost_usd });

test("those that changed most come first, also who is new or gone", () => {
  const found = costChanges([agent("planner", 2), agent("new", 0.5)], [agent("planner", 1), agent("gone", 3)]);
  expect(found.map(({ name, by_usd, before_usd }) => [name, by_usd, before_usd])).toEqual([
    ["gone", -3, 3],
    ["planner", 1, 1],
    ["new", 0.5, 0],
  ]);
});

test("what changed little, or is small, is left out; a model is not the agent of its name", () => {
  expect(costChanges([agent("a", 1.05), agent("b", 0.002)], [agent("a", 1), agent("b", 0.001)])).toEqual([]);
  expect(costChanges([{ kind: "model", name: "a", cost_usd: 1 }], [agent("a", 1)])).toHaveLength(2);
});
