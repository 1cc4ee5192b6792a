/**
 * A local lexer for docs/filter-language.md. It only colours and finds the place of the caret: it accepts every text,
 * and the server alone decides what a filter means.
 */
export type TokenKind = "space" | "field" | "operator" | "value" | "keyword" | "paren" | "word" | "phrase";

export interface Token {
  kind: TokenKind;
  /** UTF-16 offsets into the text, as the server counts. */
  start: number;
  end: number;
}

const PREFIXED = /^(attr|span|resource|event|metadata)\.$/;
const OPERATOR = /(?:!=|>=|<=|[:=<>])/y;
const KEY = /[\p{L}\p{N}._\-/]+/uy;
const SPACE = /\s+/y;
const KEYWORD = /(?:AND|OR|NOT)(?=[\s()"]|$)/y;
const QUOTED = /"(?:\\.|[^"\\])*"?/sy;
const BARE = /(?:\\.|[^\s()"\\]|\\$)+/sy;

/** Tokens in order, which cover the whole text. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  // Depth of parentheses, and the depth at which a list of values opened; 0 outside of one.
  let depth = 0;
  let listDepth = 0;
  let at = 0;

  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  };
  const push = (kind: TokenKind, length: number) => {
    tokens.push({ kind, start: at, end: at + length });
    at += length;
  };
  const takeValue = () => {
    const quoted = match(QUOTED);
    push("value", quoted || match(BARE) || 1);
  };
  const takeAfterOperator = () => {
    if (text[at] === "(") {
      push("paren", 1);
      depth++;
      listDepth = depth;
    } else if (text[at] !== undefined && !/[\s)]/.test(text[at]!)) {
      takeValue();
    }
  };
  const takeTerm = () => {
    if (text[at] === "-" && /[^\s)]/.test(text[at + 1] ?? " ")) push("keyword", 1);
    if (text[at] === "(") {
      depth++;
      return push("paren", 1);
    }
    if (text[at] === '"') return push("phrase", match(QUOTED));
    const key = match(KEY);
    const name = text.slice(at, at + key);
    if (name === "any" && text[at + key] === "(") return push("keyword", key);
    let field = key;
    if (PREFIXED.test(name) && text[at + key] === '"') {
      const from = at;
      at += key;
      field += match(QUOTED);
      at = from;
    }
    const start = at;
    at += field;
    const operator = match(OPERATOR);
    at = start;
    if (field > 0 && operator > 0) {
      push("field", field);
      push("operator", operator);
      return takeAfterOperator();
    }
    push(field > key ? "field" : "word", Math.max(field, match(BARE), 1));
  };

  while (at < text.length) {
    const space = match(SPACE);
    const keyword = space ? 0 : match(KEYWORD);
    if (space) push("space", space);
    else if (text[at] === ")") {
      if (listDepth === depth) listDepth = 0;
      depth = Math.max(0, depth - 1);
      push("paren", 1);
    } else if (keyword && (listDepth === 0 || text.startsWith("OR", at))) push("keyword", keyword);
    else if (listDepth > 0) takeValue();
    else takeTerm();
  }
  return tokens;
}
