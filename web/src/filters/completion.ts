import { DURATIONS, FIELDS, findField, operatorsOf, type FilterFieldDoc } from "./fields";
import { lex, type Token } from "./lex";
import { quoteValue, unquote } from "./quote";

export interface ValueContext {
  stage: "value";
  start: number;
  end: number;
  /** What was typed of it, without quotes. */
  prefix: string;
  field: FilterFieldDoc;
  operator: string;
}

/** What the caret stands in, and the part of the text that a suggestion would replace. */
export type Context =
  | { stage: "field"; start: number; end: number; prefix: string }
  | { stage: "operator"; start: number; end: number; prefix: string; field: FilterFieldDoc }
  | ValueContext
  | { stage: "none" };

export interface Suggestion {
  /** Stands for it among the others. */
  key: string;
  /** What is shown. */
  label: string;
  /** What is written, quoted where it must be. */
  insert: string;
  about?: string;
  /** Spans that have it; undefined where it was not counted. */
  count?: number;
  recent?: boolean;
}

export interface Counted {
  value: string;
  count?: number;
}

const NONE: Context = { stage: "none" };

/** What could be completed at the caret. */
export function contextAt(text: string, caret: number): Context {
  const tokens = lex(text);
  const index = tokens.findIndex((token) => token.start < caret && caret <= token.end);
  const token = tokens[index];
  if (!token || token.kind === "space") return afterSpace(text, tokens, index, caret);
  switch (token.kind) {
    case "word":
      return inWord(text, token, caret);
    case "field":
      return { stage: "field", start: token.start, end: token.end, prefix: text.slice(token.start, caret) };
    case "operator":
      return caret === token.end
        ? valueOf(text, tokens, index, caret, caret, nextValueEnd(tokens, index, caret))
        : NONE;
    case "value":
      return valueOf(text, tokens, index, caret, token.start, token.end);
    case "paren":
      return afterParen(text, tokens, index, caret);
    case "keyword":
      return text.slice(token.start, token.end) === "-" ? fieldAt(caret) : NONE;
    default:
      return NONE;
  }
}

/**
 * Words behind a bare value may be meant to go on with it: in `name:plan tr` the value may become `"plan trip"`. Null
 * where nothing can be read so.
 */
export function longerValueAt(text: string, caret: number): ValueContext | null {
  const before = lex(text).filter((token) => token.start < caret);
  const index = before.findLastIndex((token) => token.kind === "operator");
  const value = before[index + 1];
  const bare = value?.kind === "value" && text[value.start] !== '"';
  const rest = before.slice(index + 2);
  if (!bare || rest.length === 0 || rest.some((token) => token.kind !== "space" && token.kind !== "word")) return null;
  const owner = ownerAt(text, before, index);
  const last = rest.at(-1)!;
  const end = last.kind === "word" ? last.end : caret;
  return owner && { stage: "value", start: value.start, end, prefix: text.slice(value.start, caret), ...owner };
}

/** The text with the suggestion written in it, and where the caret stands then. */
export function accept(text: string, context: Context, suggestion: Suggestion): { text: string; caret: number } {
  if (context.stage === "none") return { text, caret: text.length };
  const after = text.slice(context.end);
  const space = context.stage === "value" && !/^[\s)]/.test(after) ? " " : "";
  const head = text.slice(0, context.start) + suggestion.insert + space;
  const past = context.stage === "value" && /^\s/.test(after) ? 1 : 0;
  return { text: head + after, caret: head.length + past };
}

/** Fields that fit what was typed: the language's own, then attributes by how many spans carry them. */
export function suggestFields(prefix: string, attributes: readonly Counted[], recent: readonly string[]): Suggestion[] {
  const typed = prefix.toLowerCase();
  const all: Suggestion[] = [
    ...FIELDS.map((field) => ({ key: field.name, label: field.name, insert: field.name, about: field.about })),
    ...attributes.map(({ value, count }) => ({ key: value, label: value, insert: value, about: "attribute", count })),
  ];
  const ranked = all.flatMap((item) => {
    const rank = rankOf(item.label.toLowerCase(), typed);
    return rank < 0 ? [] : [{ item: { ...item, recent: recent.includes(item.key) }, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || Number(b.item.recent) - Number(a.item.recent))
    .map(({ item }) => item);
}

export function suggestOperators(context: Extract<Context, { stage: "operator" }>): Suggestion[] {
  return operatorsOf(context.field).map(({ text, about }) => ({ key: text, label: text, insert: text, about }));
}

/** Values that fit what was typed: recent ones first, then as they were counted, then "any". */
export function suggestValues(
  context: ValueContext,
  counted: readonly Counted[],
  recent: readonly string[],
): Suggestion[] {
  const { field, operator } = context;
  const typed = context.prefix.toLowerCase();
  const fixed = field.type === "duration" ? DURATIONS : (field.choices ?? []);
  const known = new Map<string, number | undefined>();
  for (const value of recent) known.set(value, undefined);
  for (const { value, count } of counted) known.set(value, count);
  for (const value of fixed) if (!known.has(value)) known.set(value, undefined);
  const isOrder = operator.startsWith("<") || operator.startsWith(">");
  const result: Suggestion[] = [];
  for (const [value, count] of known) {
    if (value === "" || !value.toLowerCase().startsWith(typed)) continue;
    result.push({ key: value, label: value, insert: quoteValue(value), count, recent: recent.includes(value) });
  }
  if (!isOrder && typed === "")
    result.push({ key: "*", label: "*", insert: "*", about: "any value: the field is there" });
  return result;
}

// 0: begins so; 1: a part of its name begins so; 2: holds it; -1: no.
function rankOf(label: string, typed: string): number {
  if (label.startsWith(typed)) return 0;
  if (label.split(/[._\-/]/).some((part) => part.startsWith(typed))) return 1;
  return label.includes(typed) ? 2 : -1;
}

const fieldAt = (caret: number): Context => ({ stage: "field", start: caret, end: caret, prefix: "" });

function inWord(text: string, token: Token, caret: number): Context {
  const word = text.slice(token.start, token.end);
  const field = caret === token.end ? findField(word) : null;
  // An attribute's name may go on; a field of the language is whole.
  if (field && field.type !== "attribute") return { stage: "operator", start: caret, end: caret, prefix: "", field };
  return { stage: "field", start: token.start, end: token.end, prefix: text.slice(token.start, caret) };
}

function afterSpace(text: string, tokens: Token[], index: number, caret: number): Context {
  const list = index >= 0 ? openList(text, tokens, index) : null;
  if (list) return { stage: "value", start: caret, end: caret, prefix: "", ...list };
  return fieldAt(caret);
}

function afterParen(text: string, tokens: Token[], index: number, caret: number): Context {
  if (text[tokens[index]!.start] === ")") return NONE;
  const list = openList(text, tokens, index + 1);
  return list
    ? { stage: "value", start: caret, end: nextValueEnd(tokens, index, caret), prefix: "", ...list }
    : fieldAt(caret);
}

function valueOf(text: string, tokens: Token[], index: number, caret: number, start: number, end: number): Context {
  const owner =
    openList(text, tokens, index) ?? ownerAt(text, tokens, tokens[index]!.kind === "operator" ? index : index - 1);
  return owner ? { stage: "value", start, end, prefix: unquote(text.slice(start, caret)), ...owner } : NONE;
}

function nextValueEnd(tokens: Token[], index: number, caret: number): number {
  const next = tokens[index + 1];
  return next?.kind === "value" ? next.end : caret;
}

/** The comparison whose operator is the token there. */
function ownerAt(text: string, tokens: Token[], index: number) {
  const operator = tokens[index];
  const name = tokens[index - 1];
  if (operator?.kind !== "operator" || name?.kind !== "field") return null;
  const field = findField(text.slice(name.start, name.end));
  return field && { field, operator: text.slice(operator.start, operator.end) };
}

/** The comparison whose list of values is open before the token there. */
function openList(text: string, tokens: Token[], index: number) {
  for (let i = index - 1; i > 0; i--) {
    const token = tokens[i]!;
    if (token.kind === "paren") {
      return text[token.start] === "(" ? ownerAt(text, tokens, i - 1) : null;
    }
    if (token.kind !== "value" && token.kind !== "space" && token.kind !== "keyword") return null;
  }
  return null;
}
