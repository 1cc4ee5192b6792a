import type { AttributeValue } from "../wire";

export type Part =
  | { type: "text"; text: string }
  | { type: "reasoning"; text: string }
  | { type: "tool_call"; id: string | null; name: string; arguments: AttributeValue }
  | { type: "tool_result"; id: string | null; result: AttributeValue }
  | { type: "media"; mime: string; data: string | null; uri: string | null }
  | { type: "other"; value: AttributeValue };

export interface Message {
  role: string;
  parts: Part[];
  /** Why the model ended; missing where nothing says it. */
  finishReason?: string;
}

/** What went to a model and what came back. */
export interface Exchange {
  /** Null when the span does not say. */
  system: string | null;
  tools: AttributeValue[];
  input: Message[];
  output: Message[];
}

/** Plain text of a part, for hashes, search and differences. */
export function partText(part: Part): string {
  switch (part.type) {
    case "text":
    case "reasoning":
      return part.text;
    case "tool_call":
      return `${part.name}(${jsonText(part.arguments)})`;
    case "tool_result":
      return jsonText(part.result);
    case "media":
      return part.uri ?? part.data ?? "";
    case "other":
      return jsonText(part.value);
  }
}

export const jsonText = (value: AttributeValue): string =>
  typeof value === "string" ? value : JSON.stringify(value, null, 1);

export type Fields = { [key: string]: AttributeValue };

export const isFields = (value: AttributeValue | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Strings, and numbers with more digits than JavaScript keeps. */
const TextOrLongNumber = /"(?:[^"\\]|\\.)*"|-?(?=[\d.]*\d{16}|\d+\.\d{15})\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Numbers that would lose digits become text. */
const keepDigits = (json: string): string =>
  json.replace(TextOrLongNumber, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`,
  );

/** JSON inside a string; the value itself where it is none. */
export function parsed(value: AttributeValue | undefined): AttributeValue {
  if (typeof value !== "string") return value ?? null;
  const first = value.trimStart()[0];
  if (first !== "[" && first !== "{" && first !== '"') return value;
  try {
    return JSON.parse(/\d{15}/.test(value) ? keepDigits(value) : value) as AttributeValue;
  } catch {
    return value;
  }
}
