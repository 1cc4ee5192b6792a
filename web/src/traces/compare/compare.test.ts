import { expect, test } from "vitest";
import { buildModel } from "../waterfall/model";
import { some } from "../waterfall/some.fixture";
import { diffLines } from "./diff";
import { pairTraces } from "./pair";

test("equal siblings meet by order, the others stand alone", () => {
  const a = buildModel([some("r", null, 0, 9), some("x", "r", 1, 2), some("chat 1", "r", 3, 4), some("y", "r", 5, 6)]);
  const b = buildModel([some("r", null, 0, 9), some("chat 2", "r", 1, 2), some("z", "r", 3, 4), some("y", "r", 5, 6)]);
  const rows = pairTraces(a, b).map((pair) => [a.names[pair.a] ?? null, b.names[pair.b] ?? null]);
  expect(rows).toEqual([
    ["r", "r"],
    ["x", null],
    ["chat 1", "chat 2"],
    [null, "z"],
    ["y", "y"],
  ]);
});

test("a subtree of one side is told whole", () => {
  const a = buildModel([some("r", null, 0, 9), some("x", "r", 1, 2), some("x1", "x", 1, 2)]);
  const b = buildModel([some("r", null, 0, 9)]);
  expect(pairTraces(a, b).map(({ a, b, depth }) => [a, b, depth])).toEqual([
    [0, 0, 0],
    [1, -1, 1],
    [2, -1, 2],
  ]);
});

test("lines that differ are told on both sides", () => {
  expect(diffLines("one\ntwo\nthree", "one\n2\nthree\nfour")).toEqual([
    { side: "same", text: "one" },
    { side: "a", text: "two" },
    { side: "b", text: "2" },
    { side: "same", text: "three" },
    { side: "b", text: "four" },
  ]);
});
