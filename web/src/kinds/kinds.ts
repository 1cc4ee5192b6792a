/** What the work of a span was, in the order in which the typed arrays of a trace number them. */
export const Kinds = [
  "other",
  "chain",
  "workflow",
  "agent",
  "llm",
  "embedding",
  "tool",
  "retriever",
  "reranker",
  "guardrail",
  "evaluator",
] as const;

export type Kind = (typeof Kinds)[number];

const Codes = new Map<string, number>(Kinds.map((kind, code) => [kind, code]));

/** The number of a kind; that of `other` for a word that is not known. */
export const kindCode = (kind: string): number => Codes.get(kind) ?? 0;

export const kindOf = (code: number): Kind => Kinds[code] ?? "other";
