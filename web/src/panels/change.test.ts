import { describe, expect, test } from "vitest";
import { changeOf, changeWords } from "./change";

describe("changeWords", () => {
  test.each([
    [0.22, "$3.20", "down", { direction: 1, text: "22 %", tone: "bad" }],
    [-0.054, "$3.20", "down", { direction: -1, text: "5.4 %", tone: "good" }],
    [0.03, "4", undefined, { direction: 1, text: "3.0 %", tone: "plain" }],
    [0.0001, "4", "up", { direction: 0, text: "as before", tone: "plain" }],
    [1214, "4", "down", { direction: 1, text: "was 4", tone: "plain" }],
    [null, "0 %", "down", { direction: 0, text: "was 0 %", tone: "plain" }],
    [null, "–", "down", { direction: 0, text: "", tone: "plain" }],
    [undefined, undefined, undefined, { direction: 0, text: "", tone: "plain" }],
  ] as const)("of %s after %s", (change, before, better, words) =>
    expect(changeWords(change, before, better)).toEqual(words),
  );
});

test("a change is known where both numbers are, and there was something", () => {
  expect(changeOf(3, 2)).toBe(0.5);
  expect(changeOf(3, 0)).toBeNull();
  expect(changeOf(3, undefined)).toBeNull();
  expect(changeOf(null, 2)).toBeNull();
});
