import { describe, expect, test } from "vitest";
import { aroundSlot, both, evidenceSearch, ofItem } from "./evidence";

describe("the traces behind a number", () => {
  test("are those of the page's time, or of a part of it", () => {
    expect(evidenceSearch({ q: "model:a", sort: "cost_usd" })).toEqual({ q: "model:a", sort: "cost_usd" });
    expect(evidenceSearch({ q: "", from: 0, to: 60_000 })).toEqual({
      range: undefined,
      from: "1970-01-01T00:00:00.000Z",
      to: "1970-01-01T00:01:00.000Z",
    });
  });

  test("of calls of a slot may have begun before it", () => {
    expect(aroundSlot({ start: 1_000_000, end: 1_060_000 })).toEqual({ from: 940_000, to: 1_060_000 });
    expect(aroundSlot({ start: 10_000_000, end: 20_000_000 })).toEqual({ from: 9_700_000, to: 20_000_000 });
  });

  test("satisfy the page's filter too", () => {
    expect(ofItem("service:a", "model", "gpt-4o")).toBe("service:a model:gpt-4o");
    expect(ofItem("a OR b", "user", "x y")).toBe('(a OR b) user:"x y"');
    expect(both("a OR b", "status:error")).toBe("(a OR b) status:error");
    expect(both(" ", "status:error")).toBe("status:error");
  });

  test("are known of calls that say nothing", () => {
    expect(ofItem("", "agent", null)).toBe("kind:(llm OR embedding OR reranker) NOT agent:*");
  });
});
