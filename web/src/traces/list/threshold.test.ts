import { describe, expect, it } from "vitest";
import { barShare, slowestCount, thresholdOf } from "./threshold";

const slowest = (count: number) => Array.from({ length: count }, (_, place) => ({ duration_ms: 1000 - place }));

describe("thresholdOf", () => {
  it.each([
    [5, 0, null],
    [50, 2, { name: "p95", ms: 998 }],
    [148, 1, { name: "p99", ms: 999 }],
    [306, 3, { name: "p99", ms: 997 }],
    [4812, 48, { name: "p99", ms: 952 }],
    [1_000_000, 999, { name: "p99.9", ms: 1 }],
  ])("of %i traces looks at the slowest %i", (total, above, expected) => {
    expect(slowestCount(total)).toBe(above);
    const threshold = thresholdOf(total, slowest(above + 1));
    expect(threshold && { name: threshold.name, ms: threshold.ms }).toEqual(expected);
  });

  it("needs the answer to be whole", () => expect(thresholdOf(306, slowest(3))).toBeNull());

  it("gives bars that are full from there on", () => {
    expect([0, 500, 1000, 9000].map((ms) => barShare(ms, 1000))).toEqual([0, 0.5, 1, 1]);
    expect(barShare(5, 0)).toBe(0);
  });
});
