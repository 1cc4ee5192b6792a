import { expect, test } from "vitest";
import { buildModel, Flag } from "./model";
import { some } from "./some.fixture";

test("rows stand in pre-order, children by start", () => {
  const model = buildModel([
    some("c", "root", 50, 60),
    some("b1", "b", 11, 12),
    some("root", null, 0, 100),
    some("b", "root", 10, 20),
  ]);
  expect(model.ids).toEqual(["root", "b", "b1", "c"]);
  expect([...model.size]).toEqual([4, 2, 1, 1]);
  expect([...model.depth]).toEqual([0, 1, 2, 1]);
  expect([...model.parent]).toEqual([-1, 0, 1, 0]);
  expect(model.start[3]).toBe(50);
  expect(model.duration).toBe(100);
});

test("a parent that is not there becomes one row over its children", () => {
  const model = buildModel([some("a", "gone", 5, 10), some("b", "gone", 20, 30), some("root", null, 0, 40)]);
  expect(model.ids).toEqual(["root", "gone", "a", "b"]);
  expect(model.flags[1]).toBe(Flag.Missing);
  expect([model.start[1], model.end[1]]).toEqual([5, 30]);
  expect(model.spanCount).toBe(3);
});

test("a cycle is cut at its earliest span and what hangs on it stays", () => {
  const model = buildModel([
    some("a", "c", 10, 20),
    some("b", "a", 11, 19),
    some("c", "b", 12, 18),
    some("leaf", "c", 13, 14),
    some("self", "self", 30, 31),
  ]);
  expect(model.ids).toEqual(["a", "b", "c", "leaf", "self"]);
  expect([...model.flags].map((flags) => flags & Flag.Cycle)).toEqual([Flag.Cycle, 0, 0, 0, Flag.Cycle]);
});

test("a child past its parent, before its parent, and an open span are flagged", () => {
  const model = buildModel([
    some("root", null, 0, 100),
    some("late", "root", 90, 150),
    some("open", "root", 95, null),
    some("early", "late", 50, 95),
  ]);
  const flagsOf = (id: string) => model.flags[model.rowOf.get(id)!];
  expect(flagsOf("late")).toBe(Flag.PastParent);
  expect(flagsOf("early")).toBe(Flag.BeforeParent);
  expect(flagsOf("open")).toBe(Flag.Open);
  expect(model.end[model.rowOf.get("open")!]).toBe(150);
});

test("a span that came twice counts once, a negative duration is said", () => {
  const model = buildModel([some("a", null, 0, 10), some("a", null, 0, 20), some("b", "a", 5, 4)]);
  expect(model.spanCount).toBe(2);
  expect(model.duration).toBe(20);
  expect(model.flags[1]! & Flag.Negative).toBe(Flag.Negative);
});

test("a chain of 100,000 spans and 100,000 siblings are built without recursion, quickly", () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => some(`s${i}`, i === 0 ? null : `s${i - 1}`, i / 1000, 200));
  const flat = Array.from({ length: 100_000 }, (_, i) => some(`f${i}`, i === 0 ? null : "f0", i / 1000, 200));
  const before = performance.now();
  expect(buildModel(chain).size[0]).toBe(100_000);
  expect(buildModel(flat).size[0]).toBe(100_000);
  expect(performance.now() - before).toBeLessThan(4_000);
});
