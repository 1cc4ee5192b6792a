import { expect, test } from "vitest";
import { measureOf, usageSeries } from "./measures";

const point = {
  time: "2026-01-01T00:00:00Z",
  calls: 5,
  errors: 2,
  tokens: 90,
  tokens_input: 70,
  tokens_output: 20,
  estimated_tokens: 0,
  cost_usd: 1,
  users: 3,
};

test("failed calls and those that went well are all of them", () => {
  expect(usageSeries("calls", [point]).map(({ label, values }) => [label, values[0]])).toEqual([
    ["Failed", 2],
    ["Went well", 3],
  ]);
  expect(usageSeries("tokens", [point]).map(({ values }) => values[0])).toEqual([70, 20]);
  expect(usageSeries("users", [point]).map(({ values }) => values[0])).toEqual([3]);
});

test("what nobody knows is calls", () => expect([measureOf("users"), measureOf("x")]).toEqual(["users", "calls"]));
