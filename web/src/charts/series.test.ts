import { describe, expect, test } from "vitest";
import { align, highestOf, runs, type Series, slotsOf, stack, valueTicks, xOfTime } from "./series";

const series = (...values: (number | null)[]): Series => ({ id: "a", label: "A", color: "red", values });

describe("slotsOf", () => {
  test("ends each slot where the next begins, and the last one with the range", () => {
    const slots = slotsOf(["2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"], "2026-10-26T12:00:00Z");
    expect(slots.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([25, 13]);
  });

  test("never gives a slot without a length", () => {
    const [only] = slotsOf(["2026-10-24T22:00:00Z"], "2026-10-24T22:00:00Z");
    expect(only!.end).toBeGreaterThan(only!.start);
  });
});

describe("stack", () => {
  test("puts bars on each other and leaves nothing and none out", () => {
    expect(stack([series(1, null, 0), series(2, 3, 0)], 3)).toEqual([
      { series: 0, slot: 0, from: 0, to: 1 },
      { series: 1, slot: 0, from: 1, to: 3 },
      { series: 1, slot: 1, from: 0, to: 3 },
    ]);
  });

  test("is as high as its sum, lines as their highest, and what they are compared with counts", () => {
    const both = [series(1, 2), series(3, null)];
    expect(highestOf(both, 2, true)).toBe(4);
    expect(highestOf(both, 2, false)).toBe(3);
    expect(highestOf(both, 2, true, [null, 9])).toBe(9);
  });
});

describe("valueTicks", () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 0.5, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 5, 10]],
    [950, [0, 500, 1000]],
    [1201, [0, 500, 1000, 1500]],
    [0.000042, [0, 0.00002, 0.00004, 0.00006]],
  ])("of %d are round", (most, ticks) => expect(valueTicks(most, 3)).toEqual(ticks));
});

test("runs end where a value is missing", () => {
  expect(runs([null, 1, 2, null, 0, null])).toEqual([[1, 2], [4]]);
  expect(runs([])).toEqual([]);
});

test("a moment lies in its slot, however long that is", () => {
  const slots = [
    { start: 0, end: 10 },
    { start: 10, end: 40 },
  ];
  expect(xOfTime(-5, slots, 100)).toBe(0);
  expect(xOfTime(5, slots, 100)).toBe(25);
  expect(xOfTime(25, slots, 100)).toBe(75);
  expect(xOfTime(99, slots, 100)).toBe(100);
});

test("the time before is laid under the same slots from the end on", () => {
  expect(align([1, 2, 3], 2)).toEqual([2, 3]);
  expect(align([1], 3)).toEqual([null, null, 1]);
});
