import { expect, test } from "vitest";
import type { Exchange, Message } from "../meaning";
import { makeTurns, messageKey, resultsById } from "./turns";

const say = (role: string, text: string): Message => ({ role, parts: [{ type: "text", text }] });
const exchange = (input: Message[], output: Message[], more: Partial<Exchange> = {}): Exchange => ({
  system: "Be brief.",
  tools: [],
  input,
  output,
  ...more,
});
const texts = (turn: { fresh: { message: Message }[] }) =>
  turn.fresh.map(({ message }) => (message.parts[0] as { text: string }).text);

test("a turn shows what its chain has not shown", () => {
  const hello = say("user", "Hello");
  const hi = say("assistant", "Hi");
  const turns = makeTurns([
    { spanId: "1", chain: "a", exchange: exchange([hello], [hi]) },
    { spanId: "2", chain: "a", exchange: exchange([hello, hi, say("user", "Bye")], [say("assistant", "Bye")]) },
  ]);
  expect(texts(turns[0]!)).toEqual(["Hello"]);
  expect(texts(turns[1]!)).toEqual(["Bye"]);
  expect(turns[1]!.earlier).toBe(2);
  expect(turns[1]!.systemSame).toBe(true);
});

test("the second equal message is new, the first is not", () => {
  const yes = say("user", "yes");
  const turns = makeTurns([
    { spanId: "1", chain: "a", exchange: exchange([yes], []) },
    { spanId: "2", chain: "a", exchange: exchange([yes, yes], []) },
  ]);
  expect(turns[1]!.fresh).toHaveLength(1);
  expect(turns[1]!.earlier).toBe(1);
});

test("what another agent was shown is folded, and counted apart", () => {
  const turns = makeTurns([
    { spanId: "1", chain: "a", exchange: exchange([say("user", "Task")], []) },
    { spanId: "2", chain: "b", exchange: exchange([say("assistant", "Task"), say("user", "More")], []) },
  ]);
  expect(texts(turns[1]!)).toEqual(["More"]);
  expect([turns[1]!.earlier, turns[1]!.elsewhere]).toEqual([0, 1]);
});

test("a changed system prompt names the turn that it differs from", () => {
  const turns = makeTurns([
    { spanId: "1", chain: "a", exchange: exchange([say("user", "1")], []) },
    { spanId: "2", chain: "a", exchange: exchange([say("user", "2")], []) },
    { spanId: "3", chain: "a", exchange: exchange([say("user", "3")], [], { system: "Be long." }) },
  ]);
  expect(turns.map((turn) => turn.systemChangedSince)).toEqual([null, null, 1]);
});

test("cache hints, key order and reasoning do not make a message another", () => {
  const call = (args: { [key: string]: string }): Message => ({
    role: "assistant",
    parts: [{ type: "tool_call", id: "1", name: "search", arguments: args }],
  });
  expect(messageKey(call({ a: "1", b: "2" }))).toBe(messageKey(call({ b: "2", cache_control: "x", a: "1" })));
  const thought: Message = {
    role: "assistant",
    parts: [
      { type: "reasoning", text: "hm" },
      { type: "text", text: "Hi" },
    ],
  };
  expect(messageKey(thought)).toBe(messageKey(say("assistant", "Hi ")));
  expect(messageKey(say("user", "Hi"))).not.toBe(messageKey(say("assistant", "Hi")));
});

test("results are found by the id of their call", () => {
  const results = resultsById([{ role: "tool", parts: [{ type: "tool_result", id: "7", result: "ok" }] }]);
  expect(results.get("7")).toMatchObject({ result: "ok" });
});
