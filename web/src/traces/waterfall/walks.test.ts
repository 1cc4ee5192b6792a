import { expect, test } from "vitest";
import { detailsOf, noDetails } from "../details";
import { notesOf, summarise } from "../summary";
import type { WireSpan } from "../wire";
import { errorWalk } from "./errors";
import { findRows } from "./find";
import { buildModel } from "./model";
import { some } from "./some.fixture";

const ms = (value: number) => `${value} ms`;

test("the error walk begins at the deepest failure and goes up", () => {
  const failed = { status: "error" };
  const model = buildModel([
    some("root", null, 0, 100, failed),
    some("other", "root", 1, 5, failed),
    some("a", "root", 10, 50),
    some("b", "a", 11, 40, failed),
    some("c", "b", 12, 30, failed),
  ]);
  expect(errorWalk(model).map((row) => model.ids[row])).toEqual(["c", "b", "root", "other"]);
});

test("find looks at names and services without case", () => {
  const model = buildModel([
    some("root", null, 0, 9, { name: "POST /Pay" }),
    some("x", "root", 1, 2, { service: "payments" }),
  ]);
  expect(findRows(model, noDetails, "pay")).toEqual([0, 1]);
  expect(findRows(model, noDetails, " ")).toEqual([]);
});

test("every defect of a trace is told", () => {
  const model = buildModel([
    some("root", null, 0, 100),
    some("orphan", "gone", 10, 20),
    some("x", "y", 30, 40),
    some("y", "x", 31, 39),
    some("early", "root", -90, 5, { service: "booking" }),
    some("late", "root", 50, 150),
    some("open", "root", 60, null),
  ]);
  const notes = notesOf(model, ms).map((note) => note.text);
  expect(notes[0]).toMatch(/^1 missing parent/);
  expect(notes[1]).toMatch(/“x” lead back to itself/);
  expect(notes[2]).toMatch(/^The clock of booking is at least 90 ms behind that of planner/);
  expect(notes[3]).toMatch(/^1 span ends after the parent/);
  expect(notes[4]).toMatch(/^1 span has not ended/);
  expect(notesOf(buildModel([some("fine", null, 0, 1)]), ms)).toEqual([]);
});

test("each model call is counted once and unknown stays unknown", () => {
  const spans = [
    some("agent", null, 0, 100),
    some("chat", "agent", 1, 50),
    some("silent", "agent", 51, 60, { kind: "llm" }),
  ].map((span) => ({ ...span, meaning: null as object | null }) as unknown as WireSpan);
  const none = summarise(buildModel(spans), detailsOf(spans));
  expect([none.inputTokens, none.callsWithoutTokens]).toEqual([null, 1]);
  for (const span of spans.slice(0, 2)) span.meaning = { kind: "llm", tokens_input: 10 } as WireSpan["meaning"];
  expect(summarise(buildModel(spans), detailsOf(spans)).inputTokens).toBe(10);
});

test("an estimate counts where no span above or below it says its tokens, and is marked", () => {
  const sums = (...meanings: [said: number | null, estimated: number | null][]) => {
    const spans = [
      some("agent", null, 0, 100),
      some("call", "agent", 1, 50, { kind: "llm" }),
      some("inner", "call", 2, 40, { kind: "llm" }),
      some("other", "agent", 51, 60, { kind: "llm" }),
    ].map((span, i) => {
      const [said, estimated] = meanings[i]!;
      const meaning = {
        kind: "llm",
        tokens_input: said ?? estimated,
        tokens_estimated: said === null && estimated !== null,
      };
      return { ...span, meaning } as unknown as WireSpan;
    });
    const sum = summarise(buildModel(spans), detailsOf(spans));
    return [sum.inputTokens, sum.estimatedTokens, sum.callsWithoutTokens];
  };
  const none: [null, null] = [null, null];
  expect(sums(none, none, [null, 3], none)).toEqual([3, 3, 1]);
  expect(sums(none, [null, 4], [null, 3], none)).toEqual([3, 3, 1]);
  expect(sums([100, null], [null, 4], [null, 3], [null, 2])).toEqual([100, 0, 0]);
  expect(sums([100, null], none, [null, 3], [60, null])).toEqual([63, 3, 0]);
  expect(sums(none, [null, 4], [7, null], none)).toEqual([7, 0, 1]);
});
