import { expect, test } from "vitest";
import { findCriticalPath } from "./critical";
import { findGaps, idleShare } from "./idle";
import { barOf, clampView, GapPx, labelOf, makeScale, mergedStrip, ticks, tickText, zoomAt } from "./layout";
import { buildModel } from "./model";
import { some } from "./some.fixture";

const approval = () =>
  buildModel([
    some("root", null, 0, 100_000),
    some("agent", "root", 0, 99_000),
    some("ask", "agent", 0, 2_000),
    some("resume", "agent", 60_000, 70_000),
  ]);

test("only ancestors active is idle, a running leaf is not", () => {
  const gaps = findGaps(approval());
  expect(gaps).toEqual([
    { from: 2_000, to: 60_000 },
    { from: 70_000, to: 100_000 },
  ]);
  expect(idleShare(gaps, 100_000)).toBeCloseTo(0.88);
});

test("a model call beside its retry is not idle", () => {
  const model = buildModel([
    some("root", null, 0, 100_000),
    some("chat", "root", 0, 100_000, { kind: "llm" }),
    some("retry", "chat", 0, 1_000),
  ]);
  expect(findGaps(model)).toEqual([]);
});

test("a scale and its inverse meet, with gaps and without", () => {
  const gaps = findGaps(approval());
  for (const scale of [makeScale({ from: 0, to: 100_000 }, 500), makeScale({ from: 0, to: 100_000 }, 500, gaps)])
    for (const time of [0, 1_000, 2_000, 30_000, 65_000, 99_999])
      expect(scale.time(scale.x(time))).toBeCloseTo(time, 5);
  const scale = makeScale({ from: 0, to: 100_000 }, 500, gaps);
  expect(scale.x(60_000) - scale.x(2_000)).toBeCloseTo(GapPx);
  expect(scale.bands).toHaveLength(2);
  expect(scale.x(100_000)).toBeCloseTo(500);
});

test("bars keep two pixels and stay inside the lane, labels flip at the edge", () => {
  const scale = makeScale({ from: 0, to: 1_000 }, 500);
  expect(barOf(scale, 100, 100)).toEqual({ x: 50, width: 2 });
  expect(barOf(scale, 999.9, 1_000)!.x + 2).toBeLessThanOrEqual(500);
  expect(barOf(makeScale({ from: 500, to: 600 }, 500), 0, 100)).toBeNull();
  expect(labelOf({ x: 10, width: 20 }, 50, 500).side).toBe("after");
  expect(labelOf({ x: 440, width: 50 }, 50, 500).side).toBe("before");
  expect(labelOf({ x: 0, width: 500 }, 50, 500).side).toBe("inside");
});

test("zoom keeps the time under the pointer in place and stays inside the trace", () => {
  const view = zoomAt({ from: 0, to: 1_000 }, 250, 0.5, 1_000);
  expect(view).toEqual({ from: 125, to: 625 });
  expect(zoomAt(view, 250, 100, 1_000)).toEqual({ from: 0, to: 1_000 });
  expect(clampView({ from: 900, to: 1_200 }, 1_000)).toEqual({ from: 700, to: 1_000 });
});

test("ticks are round, ordered and inside the view", () => {
  expect(ticks(makeScale({ from: 0, to: 10_000 }, 500))).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000]);
  expect(ticks(makeScale({ from: 0, to: 1_800_000 }, 400))).toEqual([0, 600_000, 1_200_000, 1_800_000]);
  const compressed = ticks(makeScale({ from: 0, to: 100_000 }, 500, findGaps(approval())));
  expect(compressed.every((time) => time <= 2_000 || (time >= 60_000 && time <= 70_000) || time === 100_000)).toBe(
    true,
  );
});

test.each([
  [0, 50, "0"],
  [250, 50, "250 ms"],
  [0.25, 0.05, "0.25 ms"],
  [5_500, 50, "5.50 s"],
  [65_250, 50, "1 m 05.25 s"],
  [120_000, 60_000, "120000"],
])("a tick at %s ms, %s ms apart, reads %s", (time, step, text) => expect(tickText(time, step, String)).toBe(text));

test("a merged strip joins what touches", () => {
  const scale = makeScale({ from: 0, to: 100 }, 100);
  const starts = Float64Array.from([0, 5, 50]);
  const ends = Float64Array.from([6, 10, 51]);
  expect(mergedStrip(scale, starts, ends, 0, 3)).toEqual([
    { x: 0, width: 10 },
    { x: 50, width: 1 },
  ]);
});

test("the critical path goes back through the last child to end", () => {
  const model = buildModel([
    some("root", null, 0, 100),
    some("a", "root", 0, 40, { kind: "tool" }),
    some("b", "root", 10, 90, { kind: "agent" }),
    some("b1", "b", 20, 80, { kind: "llm" }),
    some("late", "b", 85, 300),
  ]);
  const path = findCriticalPath(model);
  const pieces = [...path.row].map((row, i) => [model.ids[row], path.from[i], path.to[i]]);
  expect(pieces).toEqual([
    ["root", 0, 10],
    ["b", 10, 20],
    ["b1", 20, 80],
    ["b", 80, 85],
    ["late", 85, 90],
    ["root", 90, 100],
  ]);
  expect(path.shares[0]).toMatchObject({ kind: "llm", share: 0.6 });
});

test("the critical path of a deep trace is found without recursion", () => {
  const spans = Array.from({ length: 50_000 }, (_, i) => some(`s${i}`, i === 0 ? null : `s${i - 1}`, i / 1000, 200));
  const path = findCriticalPath(buildModel(spans));
  expect(path.row.length).toBeGreaterThan(49_000);
});
