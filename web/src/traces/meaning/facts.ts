import { Kinds, type Kind } from "../../kinds/kinds";
import type { WireSpan } from "../wire";

/** What a span says of the work that it was. */
export interface Meaning {
  kind: Kind;
  agent: string | null;
  model: string | null;
  tool: string | null;
  /** Null when the span does not say. */
  inputTokens: number | null;
  outputTokens: number | null;
  /** The span does not say them: they are an estimate. */
  tokensEstimated: boolean;
  session: string | null;
}

export function meaningOf({ kind, meaning }: WireSpan): Meaning {
  return {
    kind: kindFrom(meaning?.kind ?? kind),
    agent: meaning?.agent_name ?? meaning?.agent_id ?? null,
    model: meaning?.model ?? null,
    tool: meaning?.tool ?? null,
    inputTokens: meaning?.tokens_input ?? null,
    outputTokens: meaning?.tokens_output ?? null,
    tokensEstimated: meaning?.tokens_estimated ?? false,
    session: meaning?.session_id ?? null,
  };
}

const kindFrom = (kind: string): Kind => ((Kinds as readonly string[]).includes(kind) ? (kind as Kind) : "other");
