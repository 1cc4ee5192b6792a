import { kindCode } from "../kinds/kinds";
import { type Meaning, meaningOf } from "./meaning";
import type { TraceModel } from "./waterfall/model";
import type { WireSpan } from "./wire";

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

/** The model with the kinds that the mapping tables of now give; where attributes were not read, those that are stored. */
export function withKinds(model: TraceModel, details: Details): TraceModel {
  const kind = Uint8Array.from(model.kind);
  for (let row = 0; row < model.count; row++) {
    const meant = details.of(model.ids[row]!)?.kind;
    if (meant !== undefined) kind[row] = kindCode(meant);
  }
  return { ...model, kind };
}
