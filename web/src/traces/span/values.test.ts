import { expect, test } from "vitest";
import { parsed } from "../meaning";
import { firstPart, isBase64, textHits } from "./cut";
import { filterOf } from "./filter";
import { jsonHits, jsonLines, opened } from "./json";

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

test("a long text opens into lines that fit", () => {
  const value = { text: `${"x".repeat(60)}\ny` };
  expect(jsonLines(value, new Set(), 42).map((line) => [line.text.length, line.open])).toEqual([
    [5, true],
    [62, false],
  ]);
  expect(jsonLines(value, new Set(["$/text"]), 42).map((line) => line.text)).toEqual([
    "1 key",
    "",
    "x".repeat(40),
    "x".repeat(20),
    "y",
  ]);
});

test("a search inside finds keys and values wherever they are folded, and opens the way to them", () => {
  const value = { a: { b: { deep: "Needle" } }, needles: [1, "no"], c: "needle" };
  const hits = jsonHits(value, "needle", 10);
  expect(hits.map((hit) => hit.path)).toEqual(["$/a/b/deep", "$/needles", "$/c"]);
  const touched = opened(new Set(["$/a"]), hits[0]!);
  expect(jsonLines(value, touched).map((line) => line.path)).toContain("$/a/b/deep");
  expect(jsonHits(value, "needle", 2)).toHaveLength(2);
});

test("places of a text, whatever its case", () => {
  expect(textHits("One one ONE", "one")).toEqual([0, 4, 8]);
  expect(textHits("aaaa", "aa")).toEqual([0, 2]);
  expect(textHits("İstanbul and istanbul", "istanbul")).toEqual([13]);
});

test("numbers keep the digits that JavaScript would lose", () => {
  expect(
    parsed(
      '{"id":12345678901234567890,"small":-0.1234567890123456789,"n":1.5,"e":1e3,"t":"a 12345678901234567890 \\"b"}',
    ),
  ).toEqual({
    id: "12345678901234567890",
    small: "-0.1234567890123456789",
    n: 1.5,
    e: 1000,
    t: 'a 12345678901234567890 "b',
  });
  expect(parsed("[9007199254740991]")).toEqual([9007199254740991]);
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
