import { colors } from "../panels/colors";

export interface TokenKind {
  label: string;
  color: string;
  tokens: number;
  /** Of all tokens, from 0 to 1. */
  share: number;
}

interface Sums {
  total_tokens: number;
  tokens_input: number;
  tokens_cache_read: number;
  tokens_cache_write: number;
  tokens_output: number;
  tokens_reasoning: number;
}

/** Kinds that hold no token of another; those that there are. */
export function tokenKinds(sums: Sums): TokenKind[] {
  const { tokens_input, tokens_cache_read, tokens_cache_write, tokens_output, tokens_reasoning } = sums;
  const kinds = [
    { label: "Input", color: colors.input, tokens: tokens_input - tokens_cache_read - tokens_cache_write },
    { label: "Read from caches", color: colors.cacheRead, tokens: tokens_cache_read },
    { label: "Written to caches", color: colors.cacheWrite, tokens: tokens_cache_write },
    { label: "Output", color: colors.output, tokens: tokens_output - tokens_reasoning },
    { label: "Reasoning", color: colors.reasoning, tokens: tokens_reasoning },
  ];
  return kinds.filter(({ tokens }) => tokens > 0).map((kind) => ({ ...kind, share: kind.tokens / sums.total_tokens }));
}
