import { describe, expect, it } from "vitest";
import { quoteValue, unquote } from "./quote";
import { addTerm, hasTerm, removeTerm, topTerms } from "./terms";

describe("quoteValue", () => {
  it.each([
    ["planner", "planner"],
    ["/pay", "/pay"],
    ["plan trip", '"plan trip"'],
    ["5 * 3", '"5 \\* 3"'],
    ['say "hi"', '"say \\"hi\\""'],
    ["C:\\x", '"C:\\\\x"'],
    ["", '""'],
    ["北京", "北京"],
    ["a:b", '"a:b"'],
  ])("%s is written %s and read back", (value, text) => {
    expect(quoteValue(value)).toBe(text);
    expect(unquote(text)).toBe(value);
  });
});

describe("topTerms", () => {
  it.each([
    ["", []],
    ["  a  b ", ["a", "b"]],
    ["service:a AND status:error", ["service:a", "status:error"]],
    ["NOT service:a b", ["NOT service:a", "b"]],
    ['(a OR b) name:"x y"', ["(a OR b)", 'name:"x y"']],
    ["any(service:a x) -b", ["any(service:a x)", "-b"]],
    ["service:(a OR b) c", ["service:(a OR b)", "c"]],
    ["a OR b", ["a", "b"]],
  ])("of %s", (text, expected) => expect(topTerms(text).map((term) => term.text)).toEqual(expected));
});

describe("removeTerm", () => {
  it.each([
    ["a b c", 0, "b c"],
    ["a b c", 1, "a c"],
    ["a b c", 2, "a b"],
    ["a AND b", 0, "b"],
    ["a AND b", 1, "a"],
    ["a OR b OR c", 1, "a OR c"],
    ["service:a", 0, ""],
    ['(a OR b) name:"x  y"', 0, 'name:"x  y"'],
  ])("from %s the one at %i", (text, index, expected) =>
    expect(removeTerm(text, topTerms(text)[index]!)).toBe(expected),
  );
});

describe("addTerm", () => {
  it.each([
    ["", "service", "a b", false, 'service:"a b"'],
    ["status:error", "service", "a", false, "status:error service:a"],
    ["status:error", "service", "a", true, "status:error service!=a"],
    ["service:a", "service", "a", false, "service:a"],
    ["a OR b", "service", "x", false, "(a OR b) service:x"],
    ["(a OR b)", "service", "x", false, "(a OR b) service:x"],
  ])("to %s", (text, field, value, exclude, expected) => expect(addTerm(text, field, value, exclude)).toBe(expected));

  it("is seen by hasTerm unless the filter is a choice", () => {
    expect(hasTerm('x trace.name:"plan trip"', "trace.name", "plan trip")).toBe(true);
    expect(hasTerm("x OR trace.name:a", "trace.name", "a")).toBe(false);
  });
});
