import { expect, it } from "vitest";
import { fanOf, nearest } from "./fan";
import type { BudgetDetail } from "./queries";

const detail = {
  as_of: "2026-03-03T12:00:00.000000000Z",
  budget: { amount_usd: 10 },
  standing: { period_start: "2026-03-01T00:00:00Z", period_end: "2026-04-01T00:00:00Z", spent_usd: 6 },
  spent: [
    { time: "2026-03-01T00:00:00Z", cost_usd: 1, spent_usd: 1 },
    { time: "2026-03-02T00:00:00Z", cost_usd: 0, spent_usd: 1 },
    { time: "2026-03-03T00:00:00Z", cost_usd: 5, spent_usd: 6 },
  ],
  expected: [
    { time: "2026-03-03T12:00:00Z", expected_usd: 6, low_usd: 6, high_usd: 6 },
    { time: "2026-03-04T12:00:00Z", expected_usd: 8, low_usd: 7, high_usd: 9 },
    { time: "2026-04-01T00:00:00Z", expected_usd: 60, low_usd: 40, high_usd: 80 },
  ],
} as BudgetDetail;

it("draws what was spent at the end of each day, and what is to come from now on", () => {
  const fan = fanOf(detail);
  expect(fan.spent.map(({ time, expected }) => [new Date(time).toISOString().slice(5, 13), expected])).toEqual([
    ["03-01T00", 0],
    ["03-02T00", 1],
    ["03-03T00", 1],
    ["03-03T12", 6],
  ]);
  expect(fan.expected.map(({ high }) => high)).toEqual([6, 9, 80]);
  expect(fan.most).toBe(80);
});

it("points to the nearest moment of both", () => {
  const fan = fanOf(detail);
  expect(nearest(fan, Date.parse("2026-03-03T11:00:00Z"))).toMatchObject({ expected: 6, isExpected: false });
  expect(nearest(fan, Date.parse("2026-03-05T00:00:00Z"))).toMatchObject({ expected: 8, low: 7, isExpected: true });
  expect(nearest({ ...fan, spent: [], expected: [] }, 0)).toBeNull();
});

it("draws the amount where nothing was spent and nothing is expected", () => {
  const fan = fanOf({ ...detail, spent: [], expected: [], standing: { ...detail.standing, spent_usd: 0 } });
  expect([fan.spent, fan.most]).toEqual([[], 10]);
});
