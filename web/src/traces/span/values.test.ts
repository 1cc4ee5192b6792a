import { expect, test } from "vitest";
import { firstPart, isBase64 } from "./cut";
import { filterOf } from "./filter";
import { jsonLines } from "./json";

test("a text is cut at 40 lines or 4 KB, and not between halves of a character", () => {
  expect(firstPart("short")).toBe("short");
  expect(firstPart("x\n".repeat(100)).split("\n")).toHaveLength(40);
  expect(firstPart("x".repeat(10_000))).toHaveLength(4_096);
  expect(firstPart(`${"x".repeat(4_095)}😀 and more`)).toHaveLength(4_095);
});

test("base64 is known by its letters and length, prose is not", () => {
  expect(isBase64("QUJD".repeat(300))).toBe(true);
  expect(isBase64("some words ".repeat(200))).toBe(false);
  expect(isBase64("QUJD")).toBe(false);
});

test("a filter quotes what the language needs quoted", () => {
  expect(filterOf("attr", "http.route", "/pay")).toBe('attr.http.route:"/pay"');
  expect(filterOf("attr", "a b", 3)).toBe('attr."a b":3');
  expect(filterOf("resource", "x", 'say "hi" *')).toBe('resource.x:"say \\"hi\\" \\*"');
  expect(filterOf("attr", "x", { a: 1 })).toBeNull();
});

test("JSON opens two levels, and what was touched turns over", () => {
  const value = { a: { b: { c: 1 } }, list: [], n: null };
  expect(jsonLines(value, new Set()).map((line) => line.path)).toEqual(["$", "$/a", "$/a/b", "$/list", "$/n"]);
  expect(jsonLines(value, new Set(["$/a/b"])).map((line) => line.path)).toContain("$/a/b/c");
  expect(jsonLines(value, new Set(["$"]))).toHaveLength(1);
});

test("100,000 items are flattened quickly", () => {
  const before = performance.now();
  expect(
    jsonLines(
      Array.from({ length: 100_000 }, (_, i) => i),
      new Set(),
    ),
  ).toHaveLength(100_001);
  expect(performance.now() - before).toBeLessThan(1_000);
});
