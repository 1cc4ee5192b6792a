import { partText, type Exchange, type Message } from "../meaning";

/** A model call of a trace, with what identifies the talk that it belongs to. */
export interface Call {
  spanId: string;
  /** Calls of one agent make one chain. */
  chain: string;
  exchange: Exchange;
}

/** A message of a turn; `place` is its place in what was sent. */
export interface Shown {
  message: Message;
  place: number;
}

/** One call, as far as it says something new. */
export interface Turn {
  spanId: string;
  chain: string;
  /** 1 for the first call of its chain. */
  number: number;
  /** Input that this chain has not shown. */
  fresh: Shown[];
  /** How many messages of the input were shown in earlier turns of the chain. */
  earlier: number;
  /** How many were shown in turns of other chains, by their text. */
  elsewhere: number;
  output: Message[];
  system: string | null;
  tools: string | null;
  /** The turn whose system prompt this one differs from; null when it is the first or equal. */
  systemChangedSince: number | null;
  toolsChangedSince: number | null;
  /** The system prompt is the same as in the turn before. */
  systemSame: boolean;
  toolsSame: boolean;
  exchange: Exchange;
}

/** Keys that change from call to call without changing what is said. */
const Noise = new Set(["cache_control", "signature", "cachePoint", "finish_reason"]);

/** Equal for messages that say the same: role, parts and tool ids, however the parts were wrapped. */
export function messageKey(message: Message): string {
  const parts = message.parts.map((part) => {
    switch (part.type) {
      case "text":
        return `t${part.text.trim()}`;
      case "tool_call":
        // An id says which call it is; its arguments are printed in several ways.
        return part.id === null ? `c${part.name}${canonical(part.arguments)}` : `c${part.id}`;
      case "tool_result":
        return `r${part.id ?? ""}${canonical(part.result)}`;
      case "other":
        return `o${canonical(part.value)}`;
      default:
        return `${part.type}${partText(part)}`;
    }
  });
  // Reasoning is seldom sent back; a message with and without it is the same message.
  const said = parts.filter((_, i) => message.parts[i]!.type !== "reasoning");
  return hash(`${message.role}\u0000${(said.length > 0 ? said : parts).join("\u0001")}`);
}

/** Equal for messages of any role with the same text. */
export const textKey = (message: Message): string => hash(message.parts.map(partText).join("\u0001").trim());

/** JSON with sorted keys and without noise. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.keys(value)
      .filter((key) => !Noise.has(key))
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join(",")}}`;
  return JSON.stringify(value) ?? "null";
}

/** 53 bits of two multiplicative hashes, with the length: texts are long and many, so they are not kept as keys. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

interface Chain {
  turns: number;
  shown: Map<string, number>;
  system: string | null;
  systemTurn: number;
  tools: string | null;
  toolsTurn: number;
}

/**
 * Turns calls, in the order of time, into what each adds. The n-th equal message of an input is new only if its chain
 * has shown it fewer than n times.
 */
export function makeTurns(calls: readonly Call[]): Turn[] {
  const chains = new Map<string, Chain>();
  const texts = new Map<string, string>();
  return calls.map((call) => {
    let chain = chains.get(call.chain);
    if (!chain) {
      chain = { turns: 0, shown: new Map(), system: null, systemTurn: 0, tools: null, toolsTurn: 0 };
      chains.set(call.chain, chain);
    }
    return makeTurn(call, chain, texts);
  });
}

function makeTurn(call: Call, chain: Chain, texts: Map<string, string>): Turn {
  const number = ++chain.turns;
  const { exchange } = call;
  const inCall = new Map<string, number>();
  const fresh: Shown[] = [];
  let earlier = 0;
  let elsewhere = 0;
  exchange.input.forEach((message, place) => {
    const key = messageKey(message);
    const nth = (inCall.get(key) ?? 0) + 1;
    inCall.set(key, nth);
    if (nth <= (chain.shown.get(key) ?? 0)) {
      earlier++;
      return;
    }
    chain.shown.set(key, nth);
    const other = texts.get(textKey(message));
    if (other !== undefined && other !== call.chain) elsewhere++;
    else fresh.push({ message, place });
  });
  for (const { message } of fresh) texts.set(textKey(message), call.chain);
  for (const message of exchange.output) {
    const key = messageKey(message);
    chain.shown.set(key, (chain.shown.get(key) ?? 0) + 1);
    texts.set(textKey(message), call.chain);
  }
  const tools = exchange.tools.length > 0 ? canonical(exchange.tools) : null;
  const turn: Turn = {
    spanId: call.spanId,
    chain: call.chain,
    number,
    fresh,
    earlier,
    elsewhere,
    output: exchange.output,
    system: exchange.system,
    tools,
    systemSame: exchange.system !== null && exchange.system === chain.system,
    toolsSame: tools !== null && tools === chain.tools,
    systemChangedSince:
      exchange.system !== null && chain.system !== null && exchange.system !== chain.system ? chain.systemTurn : null,
    toolsChangedSince: tools !== null && chain.tools !== null && tools !== chain.tools ? chain.toolsTurn : null,
    exchange,
  };
  if (exchange.system !== null && exchange.system !== chain.system) {
    chain.system = exchange.system;
    chain.systemTurn = number;
  }
  if (tools !== null && tools !== chain.tools) {
    chain.tools = tools;
    chain.toolsTurn = number;
  }
  return turn;
}

/** Results of tools by the id of the call that asked for them. */
export function resultsById(messages: Iterable<Message>): Map<string, Message["parts"][number]> {
  const results = new Map<string, Message["parts"][number]>();
  for (const message of messages)
    for (const part of message.parts) if (part.type === "tool_result" && part.id !== null) results.set(part.id, part);
  return results;
}
