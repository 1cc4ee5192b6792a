import { expect, test } from "vitest";
import { daysOf, daysText, shortened } from "./days";
import type { Retention } from "./queries";

const retention: Retention = {
  trace_days: 90,
  important_days: null,
  call_days: null,
  audit_days: 730,
  defaults: { trace_days: 30, important_days: 365, call_days: 396, audit_days: 365 },
};

test("the workspace's own days hold before those of the server", () => {
  expect(daysOf(retention, "trace_days")).toBe(90);
  expect(daysOf(retention, "call_days")).toBe(396);
});

test.each([
  [1, "1 day"],
  [0.5, "0.5 days"],
  [3650, "3,650 days"],
])("%s is read as %s", (days, text) => expect(daysText(days)).toBe(text));

test("what takes data away is named, also where it goes back to a shorter setting of the server", () => {
  expect(shortened(retention, { ...retention, audit_days: null })).toEqual(["Audit log: 365 days"]);
  expect(shortened(retention, { ...retention, trace_days: 7, call_days: 500 })).toEqual([
    "Traces and their spans: 7 days",
  ]);
  expect(shortened(retention, retention)).toEqual([]);
});
