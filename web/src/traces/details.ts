import { kindOfName, type Meaning, meaningOf } from "./meaning";
import type { WireCore, WireSpan } from "./wire";

/** What attributes say, by span id. Spans that mean nothing beyond their kind share one object. */
export interface Details {
  readonly count: number;
  of(spanId: string): Meaning | undefined;
}

export const noDetails: Details = { count: 0, of: () => undefined };

export function detailsOf(spans: readonly WireSpan[]): Details {
  const meanings = new Map<string, Meaning>();
  const shared = new Map<string, Meaning>();
  for (const span of spans) {
    const meaning = meaningOf(span);
    const key = JSON.stringify(meaning);
    const known = shared.get(key);
    if (!known) shared.set(key, meaning);
    meanings.set(span.span_id, known ?? meaning);
  }
  return { count: meanings.size, of: (spanId) => meanings.get(spanId) };
}

/** The spans with the kinds that their attributes give; without attributes, the one that the name suggests. */
export const withKinds = (spans: readonly WireCore[], details: Details): WireCore[] =>
  spans.map((span) => {
    const kind = details.of(span.span_id)?.kind ?? (span.kind === "other" ? kindOfName(span.name) : span.kind);
    return kind === span.kind ? span : { ...span, kind };
  });
