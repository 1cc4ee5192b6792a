import { expect, test } from "vitest";
import { collapseFrom, findLoops, visibleRows } from "./fold";
import { buildModel } from "./model";
import { some } from "./some.fixture";

const rounds = Array.from({ length: 4 }, (_, i) => [
  some(`search${i}`, "root", i * 10, i * 10 + 4, { name: `search ${i}` }),
  some(`chat${i}`, "root", i * 10 + 5, i * 10 + (i === 2 ? 9 : 8), { name: "chat", kind: "llm" }),
]).flat();
const looping = () => buildModel([some("root", null, 0, 100), ...rounds, some("end", "root", 90, 95)]);
const none = new Set<number>();

test("a sequence that repeats folds into one row with the longest beside it", () => {
  const model = looping();
  const loops = findLoops(model);
  expect(loops).toHaveLength(1);
  expect(loops[0]).toMatchObject({ from: 1, to: 9, times: 4, label: "search # → chat", depth: 1 });
  const rows = visibleRows(model, { collapsed: none, loops, openLoops: none }, -1);
  expect([...rows]).toEqual([0, ~0, 1, 9]);
});

test("failed and selected members stay visible, an open loop shows all", () => {
  const failing = [...rounds];
  failing[3] = { ...failing[3]!, status: "error" };
  const model = buildModel([some("root", null, 0, 100), ...failing]);
  const loops = findLoops(model);
  expect([...visibleRows(model, { collapsed: none, loops, openLoops: none }, 7)]).toEqual([0, ~0, 1, 4, 7]);
  expect(visibleRows(model, { collapsed: none, loops, openLoops: new Set([0]) }, -1)).toHaveLength(model.count);
});

test("four equal siblings are no loop, five are", () => {
  const of = (n: number) =>
    buildModel([
      some("r", null, 0, 9),
      ...Array.from({ length: n }, (_, i) => some(`x${i}`, "r", i, i + 1, { name: "x" })),
    ]);
  expect(findLoops(of(4))).toHaveLength(0);
  expect(findLoops(of(5))[0]).toMatchObject({ times: 5, label: "x" });
});

test("collapsing hides the subtree, levels collapse from a depth on", () => {
  const model = looping();
  const rows = visibleRows(model, { collapsed: new Set([0]), loops: [], openLoops: none }, -1);
  expect([...rows]).toEqual([0]);
  expect([...collapseFrom(model, 0)]).toEqual([0]);
  expect([...collapseFrom(model, 1)]).toEqual([]);
});

test("loops of 100,000 spans are found and folded quickly", () => {
  const spans = [some("root", null, 0, 1e6)];
  for (let i = 0; i < 33_333; i++) {
    spans.push(some(`p${i}`, "root", i * 3, i * 3 + 2, { name: "step" }));
    spans.push(some(`q${i}`, `p${i}`, i * 3, i * 3 + 1, { name: "chat" }));
    spans.push(some(`r${i}`, `p${i}`, i * 3 + 1, i * 3 + 2, { name: "tool" }));
  }
  const model = buildModel(spans);
  const before = performance.now();
  const loops = findLoops(model);
  const rows = visibleRows(model, { collapsed: none, loops, openLoops: none }, -1);
  expect(performance.now() - before).toBeLessThan(1_500);
  expect(loops[0]!.times).toBe(33_333);
  expect(rows.length).toBe(5);
});
