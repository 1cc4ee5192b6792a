import { expect, test } from "vitest";
import { batches } from "./importFiles";

test("lines of OTLP/JSON become one request, digits kept", () => {
  const line = (id: string) => `{"resourceSpans":[{"spans":[{"n":${id}}]}]}`;
  expect([...batches(`${line("9007199254740993")}\n\n${line("2")}\n`)]).toEqual([
    '{"resourceSpans":[{"spans":[{"n":9007199254740993}]},{"spans":[{"n":2}]}]}',
  ]);
});

test("one line goes as it is", () => {
  expect([...batches("whatever\n")]).toEqual(["whatever"]);
});

test("many lines become several requests", () => {
  const line = `{"resourceSpans":[${" ".repeat(3 << 20)}]}`;
  expect([...batches(`${line}\n${line}\n${line}`)]).toHaveLength(3);
});

test("a line of another shape is named", () => {
  expect(() => [...batches('{"resourceSpans":[]}\n{"other":1}')]).toThrow("Line 2");
});
