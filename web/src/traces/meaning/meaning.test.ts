import { expect, test } from "vitest";
import { exceptionOf, exchangeOf, inputOutputOf, meaningOf } from "../meaning";
import type { WireContent, WirePart, WireSpan } from "../wire";

const part = (type: string, more: Partial<WirePart>): WirePart => ({
  type,
  text: null,
  id: null,
  name: null,
  value: null,
  mime_type: null,
  data: null,
  uri: null,
  ...more,
});
const content = (more: Partial<WireContent>): WireContent => ({
  system: null,
  tools: [],
  input_messages: [],
  output_messages: [],
  input: null,
  output: null,
  ...more,
});

test("messages keep their parts, and the reason why they ended", () => {
  const exchange = exchangeOf({
    content: content({
      system: "Plan.",
      output_messages: [
        {
          role: "assistant",
          parts: [
            part("reasoning", { text: "hm" }),
            part("tool_call", { id: "c1", name: "search", value: { q: "x" } }),
            part("image", { mime_type: "image/png", data: "AAAA" }),
            part("file", { mime_type: "document", uri: "f1" }),
          ],
          finish_reason: "tool_calls",
        },
      ],
    }),
  })!;
  expect(exchange.system).toBe("Plan.");
  expect(exchange.output).toEqual([
    {
      role: "assistant",
      parts: [
        { type: "reasoning", text: "hm" },
        { type: "tool_call", id: "c1", name: "search", arguments: { q: "x" } },
        { type: "media", mime: "image/png", data: "AAAA", uri: null },
        { type: "media", mime: "document", data: null, uri: "f1" },
      ],
      finishReason: "tool_calls",
    },
  ]);
});

test("a span without messages has input and output", () => {
  const span = { content: content({ input: { a: 1 }, output: "plain" }) };
  expect(exchangeOf(span)).toBeNull();
  expect(inputOutputOf(span)).toEqual({ input: { a: 1 }, output: "plain" });
  expect(inputOutputOf({ content: null })).toEqual({ input: null, output: null });
});

test("a span that says nothing of agents has the kind that is stored", () => {
  const span = { kind: "tool", meaning: null } as WireSpan;
  expect(meaningOf(span)).toMatchObject({ kind: "tool", agent: null, inputTokens: null });
});

test("variables of an exception are opened, its words are not among them", () => {
  const exception = exceptionOf({
    "exception.type": "Timeout",
    "exception.message": "5 s",
    "exception.variables": '{"url":"x"}',
    "code.variables.attempt": 3,
    "code.line.number": 118,
  });
  expect(exception.variables).toEqual([
    ["url", "x"],
    ["attempt", 3],
    ["code.line.number", 118],
  ]);
});
