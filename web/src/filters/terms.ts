import { lex, type Token } from "./lex";
import { quoteValue } from "./quote";

/** One of the terms that are joined at the top of a filter. */
export interface Term {
  start: number;
  end: number;
  text: string;
}

interface Parts {
  terms: Term[];
  /** The filter is a choice between its terms: something joined to it must stand outside of parentheses. */
  hasOr: boolean;
}

/** The terms between which AND, OR or nothing stands; a group in parentheses is one, NOT belongs to what follows. */
export function topTerms(text: string): Term[] {
  return split(text).terms;
}

/** The filter without one of its terms; everything else stays as it was typed. */
export function removeTerm(text: string, term: Term): string {
  const before = text.slice(0, term.start);
  const after = text.slice(term.end);
  const joined = before.replace(/(^|\s)(AND|OR)\s*$/, "$1");
  const isFirst = joined.trim() === "" && joined === before;
  const rest = isFirst ? after.replace(/^\s*(AND|OR)(?=[\s(]|$)/, "") : after;
  if (joined.trim() === "") return rest.trim();
  return (joined.trimEnd() + (rest.startsWith(")") ? "" : " ") + rest.trimStart()).trim();
}

/** Adds `field:value` to what a filter asks for, or its opposite; once is enough. */
export function addTerm(text: string, field: string, value: string, exclude = false): string {
  const added = `${field}${exclude ? "!=" : ":"}${quoteValue(value)}`;
  const { terms, hasOr } = split(text);
  if (terms.length === 0) return added;
  if (!hasOr && terms.some((term) => term.text === added)) return text;
  return hasOr ? `(${text.trim()}) ${added}` : `${text.trimEnd()} ${added}`;
}

/** Whether the filter asks for this already. */
export function hasTerm(text: string, field: string, value: string): boolean {
  const { terms, hasOr } = split(text);
  return !hasOr && terms.some((term) => term.text === `${field}:${quoteValue(value)}`);
}

function split(text: string): Parts {
  const terms: Term[] = [];
  let depth = 0;
  let start = -1;
  let hasOr = false;
  const close = (end: number) => {
    if (start < 0) return;
    terms.push({ start, end, text: text.slice(start, end) });
    start = -1;
  };
  let last: Token | undefined;
  for (const token of lex(text)) {
    const word = text.slice(token.start, token.end);
    const joins = depth === 0 && token.kind === "keyword" && (word === "AND" || word === "OR");
    const afterNot = last?.kind === "keyword" && text.slice(last.start, last.end) === "NOT";
    if (depth === 0 && ((token.kind === "space" && !afterNot) || joins)) close(token.start);
    else if (start < 0 && token.kind !== "space") start = token.start;
    if (joins && word === "OR") hasOr = true;
    if (token.kind === "paren") depth = Math.max(0, depth + (word === "(" ? 1 : -1));
    if (token.kind !== "space") last = token;
  }
  close(text.length);
  return { terms, hasOr };
}
