import { describe, expect, test } from "vitest";
import { concerns } from "./attention";

const usual = { total_calls: 1_000, errors: 5, error_rate: 0.005, latency_p95_ms: 900, cost_usd: 10 };

describe("what is said on top", () => {
  test("is nothing while all is as it was", () => expect(concerns(usual, usual)).toEqual([]));

  test("is what got much worse", () => {
    const now = { total_calls: 1_000, errors: 41, error_rate: 0.041, latency_p95_ms: 1_800, cost_usd: 25 };
    expect(concerns(now, usual)).toEqual([
      { id: "errors", now: 0.041, before: 0.005 },
      { id: "slow", now: 1_800, before: 900 },
      { id: "cost", now: 25, before: 10 },
    ]);
  });

  test("is nothing that may be chance, or that nothing can be compared with", () => {
    expect(concerns({ ...usual, errors: 9, error_rate: 0.5 }, usual)).toEqual([]);
    expect(concerns({ ...usual, errors: 500, error_rate: 0.5 }, { ...usual, total_calls: 4 })).toEqual([]);
    expect(concerns({ ...usual, errors: 500, error_rate: 0.5 }, null)).toEqual([]);
    expect(concerns({ ...usual, cost_usd: 0.8 }, { ...usual, cost_usd: 0.1 })).toEqual([]);
  });
});
