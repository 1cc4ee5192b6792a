import { expect, test } from "vitest";
import { fullestRow, heatOf, hottest } from "./heat";

test("few beside many are still seen, none is not", () => {
  expect(heatOf(0, 100)).toBe(0);
  expect(heatOf(1, 10_000)).toBe(0.15);
  expect(heatOf(25, 100)).toBeCloseTo(0.574, 3);
  expect(heatOf(100, 100)).toBe(1);
  expect(heatOf(0, 0)).toBe(0);
});

test("the hottest cell and the fullest row are found", () => {
  const counts = [
    [1, 4],
    [2, 0],
    [2, 0],
  ];
  expect(hottest(counts)).toBe(4);
  expect(fullestRow(counts, 2)).toBe(0);
  expect(hottest([])).toBe(0);
  expect(fullestRow([], 0)).toBe(0);
});
