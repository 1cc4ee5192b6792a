import { expect, test } from "vitest";
import { pythonLiteral } from "./pythonLiteral";
import { exceptionOf, exchangeOf, inputOutputOf, kindOfName, meaningOf } from "../meaning";

test("reads OpenTelemetry GenAI", () => {
  const attributes = {
    "gen_ai.operation.name": "chat",
    "gen_ai.request.model": "gpt-4o",
    "gen_ai.agent.name": "planner",
    "gen_ai.usage.input_tokens": 120,
    "gen_ai.usage.output_tokens": "7",
    "gen_ai.system_instructions": '[{"type":"text","content":"Plan."}]',
    "gen_ai.input.messages": '[{"role":"user","parts":[{"type":"text","content":"Go"}]}]',
    "gen_ai.output.messages":
      '[{"role":"assistant","parts":[{"type":"tool_call","id":"c1","name":"search","arguments":{"q":"x"}}]}]',
  };
  const meaning = meaningOf({ name: "chat gpt-4o", kind: "other", attributes });
  expect(meaning).toMatchObject({ kind: "llm", agent: "planner", model: "gpt-4o", inputTokens: 120, outputTokens: 7 });
  const exchange = exchangeOf(attributes)!;
  expect(exchange.system).toBe("Plan.");
  expect(exchange.output[0]!.parts[0]).toEqual({ type: "tool_call", id: "c1", name: "search", arguments: { q: "x" } });
});

test("reads OpenInference's numbered messages in order, ten after nine", () => {
  const attributes: Record<string, string> = { "openinference.span.kind": "LLM" };
  for (let i = 0; i < 12; i++) {
    attributes[`llm.input_messages.${i}.message.role`] = i === 0 ? "system" : "user";
    attributes[`llm.input_messages.${i}.message.content`] = `m${i}`;
  }
  const exchange = exchangeOf(attributes)!;
  expect(exchange.system).toBe("m0");
  expect(exchange.input.map((message) => (message.parts[0] as { text: string }).text).at(-1)).toBe("m11");
  expect(meaningOf({ name: "LiteLLMModel.__call__", kind: "other", attributes })).toMatchObject({
    kind: "llm",
    inputTokens: null,
  });
});

test("an image in a message is media, not text", () => {
  const exchange = exchangeOf({
    "llm.input_messages.0.message.role": "user",
    "llm.input_messages.0.message.contents.0.message_content.type": "image",
    "llm.input_messages.0.message.contents.0.message_content.image.image.url": "data:image/png;base64,AAAA",
  })!;
  expect(exchange.input[0]!.parts[0]).toEqual({ type: "media", mime: "image/png", data: "AAAA", uri: null });
});

test("input and output of a tool are parsed where they are JSON", () => {
  expect(inputOutputOf({ "gen_ai.tool.call.arguments": '{"a":1}', "output.value": "plain" })).toEqual({
    input: { a: 1 },
    output: "plain",
  });
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

test("names give a first guess", () => {
  expect(kindOfName("chat gpt-4o")).toBe("llm");
  expect(kindOfName("execute_tool pay")).toBe("tool");
  expect(kindOfName("POST /pay")).toBe("other");
});

test("calls that smolagents prints as Python are calls", () => {
  const exchange = exchangeOf({
    "llm.input_messages.0.message.role": "tool-call",
    "llm.input_messages.0.message.content": `Calling tools:\n[{'id': 'c1', 'type': 'function', 'function': {'name': 'search', 'arguments': {'q': "it's", 'n': 2, 'deep': True, 'none': None}}}]`,
  })!;
  expect(exchange.input[0]).toEqual({
    role: "assistant",
    parts: [{ type: "tool_call", id: "c1", name: "search", arguments: { q: "it's", n: 2, deep: true, none: null } }],
  });
});

test.each(["[1, 2", "{'a' 1}", "'open", "print(1)", "[".repeat(100)])("%s is no literal of Python", (text) =>
  expect(pythonLiteral(text)).toBeNull(),
);
