import { addTerm } from "../filters/terms";
import type { RangeSearch } from "../time/range";

/** A trace begins before its calls do: so much earlier than a call it is still found, though never more than a slot. */
const LeadMilliseconds = 300_000;

/** The time in which traces begin whose calls lie in a slot. */
export const aroundSlot = ({ start, end }: { start: number; end: number }) => ({
  from: start - Math.min(LeadMilliseconds, end - start),
  to: end,
});

/** Which traces are behind a number. */
export interface Evidence {
  q?: string;
  /** Of a part of the page's time, in Unix milliseconds. */
  from?: number;
  to?: number;
  /** What the number is of comes first. */
  sort?: "duration_ms" | "cost_usd" | "tokens" | "span_count";
}

/** The search of the list that shows them; the page's own range holds where none is given. */
export function evidenceSearch({ q, from, to, sort }: Evidence): RangeSearch & { q?: string; sort?: string } {
  const range =
    from === undefined || to === undefined
      ? {}
      : { range: undefined, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return { ...range, q: q || undefined, sort };
}

/** A filter and one more term of it; the same span satisfies both. A term that is no `field:value` stands as it is. */
export const withTerm = (q: string, field: string, value: string): string => addTerm(q, field, value);

/** The filter, and another one that is written already. */
export function both(q: string, other: string): string {
  if (q.trim() === "") return other;
  return /\bOR\b/.test(q) ? `(${q.trim()}) ${other}` : `${q.trim()} ${other}`;
}

/** Spans that call a model. */
export const ModelCalls = "kind:(llm OR embedding OR reranker)";

/** The filter of the calls of an agent, model or user; those that say none are said too. */
export function ofItem(q: string, field: "agent" | "model" | "user", value: string | null): string {
  return value === null ? both(q, `${ModelCalls} NOT ${field}:*`) : withTerm(q, field, value);
}
