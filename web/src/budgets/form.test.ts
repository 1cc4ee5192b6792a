import { expect, it, test } from "vitest";
import { safeParse } from "zod/mini";
import { BudgetSchema, readBudget } from "./form";
import { filterOf } from "./scopes";

const form = {
  name: " Planner ",
  scope: "agent",
  value: "the planner",
  period: "monthly",
  amount_usd: "1,500.25",
  timezone: "Europe/Berlin",
  start_date: "2026-03-01",
  end_date: "",
  thresholds: "50 %, 80; 100",
};

it("reads a budget as people type one", () => {
  const read = safeParse(BudgetSchema, form);
  expect(read.success && readBudget(read.data)).toEqual({
    name: "Planner",
    scope: "agent",
    value: "the planner",
    period: "monthly",
    amount_usd: 1500.25,
    timezone: "Europe/Berlin",
    start_date: "2026-03-01",
    end_date: null,
    thresholds: [50, 80, 100],
  });
});

test.each([
  ["name", " "],
  ["amount_usd", "much"],
  ["amount_usd", "0"],
  ["amount_usd", "-5"],
  ["amount_usd", "0.0000001"],
  ["timezone", ""],
  ["start_date", ""],
  ["thresholds", "half"],
  ["thresholds", "0"],
])("%s is not %j", (field, text) => {
  const read = safeParse(BudgetSchema, { ...form, [field]: text });
  expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toContain(field);
});

test.each([
  ["workspace", null, ""],
  ["agent", "the planner", 'agent:"the planner"'],
  ["environment", "production", "resource.deployment.environment.name:production"],
])("a budget of %s %s is of the calls that %s finds", (scope, value, q) => expect(filterOf({ scope, value })).toBe(q));
