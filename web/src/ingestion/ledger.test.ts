import { expect, test } from "vitest";
import { reasonsText, totals } from "./ledger";
import type { LedgerItem } from "./queries";

const item = (change: Partial<LedgerItem>): LedgerItem => ({
  key: null,
  key_name: null,
  signal: "traces",
  received: 0,
  stored: 0,
  duplicate: 0,
  sampled_out: 0,
  rejected: 0,
  dead_lettered: 0,
  in_flight: 0,
  reasons: {},
  ...change,
});

test("numbers of all keys and signals are added up", () => {
  const sums = totals([
    item({ received: 5, stored: 4, duplicate: 1 }),
    item({ signal: "logs", received: 3, rejected: 3 }),
  ]);
  expect(sums).toMatchObject({ received: 8, stored: 4, duplicate: 1, rejected: 3, in_flight: 0 });
});

test("reasons are said in words, the most frequent first, unknown ones as they are", () => {
  expect(reasonsText({ invalid: 2, trace_too_large: 1_200 })).toBe("1,200 trace_too_large, 2 a fault in the record");
  expect(reasonsText({})).toBe("");
});
