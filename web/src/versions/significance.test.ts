import { describe, expect, test } from "vitest";
import { compareDurations, compareRates, durationsOf, twoSided } from "./significance";

test("chance gives values far out as often as tables say", () => {
  expect(twoSided(0)).toBeCloseTo(1, 6);
  expect(twoSided(1.959964)).toBeCloseTo(0.05, 5);
  expect(twoSided(-2.575829)).toBeCloseTo(0.01, 5);
});

describe("failures", () => {
  const of = (errors: number, count: number) => ({ errors, count });
  test.each([
    [of(10, 1_000), of(40, 1_000), "higher"],
    [of(40, 1_000), of(10, 1_000), "lower"],
    [of(10, 1_000), of(13, 1_000), "chance"],
    [of(0, 1_000), of(0, 1_000), "chance"],
    [of(0, 10), of(10, 10), "few"],
  ] as const)("%o and then %o: %s", (before, after, expected) => expect(compareRates(before, after)).toBe(expected));
});

describe("durations", () => {
  const at = (...pairs: [number, number][]) => new Map(pairs);
  test("that moved are told from those that did not", () => {
    const before = at([100, 400], [200, 300], [500, 20]);
    expect(compareDurations(before, at([100, 300], [200, 400], [500, 60]))).toBe("higher");
    expect(compareDurations(at([100, 300], [200, 400]), at([100, 400], [200, 300]))).toBe("lower");
    expect(compareDurations(before, at([100, 402], [200, 298], [500, 21]))).toBe("chance");
    expect(compareDurations(at([100, 40]), at([100, 40]))).toBe("chance");
    expect(compareDurations(at([100, 5]), at([900, 5]))).toBe("few");
  });

  test("agree with a table of the test without ties", () => {
    // 40 calls, every other one of each: the ranks of one lie half a rank higher on average.
    const before = new Map(Array.from({ length: 40 }, (_, place) => [place * 2, 1]));
    const after = new Map(Array.from({ length: 40 }, (_, place) => [place * 2 + 1, 1]));
    expect(compareDurations(before, after)).toBe("chance");
    expect(compareDurations(before, new Map([...after].map(([bound]) => [bound + 1_000, 1])))).toBe("higher");
  });

  test("are those of all slots of a heat map", () => {
    const map = { bounds_ms: [100, 150, 200], items: [{ counts: [1, 0] }, { counts: [2, 3] }] };
    expect([...durationsOf(map)]).toEqual([
      [100, 3],
      [150, 3],
    ]);
  });
});
