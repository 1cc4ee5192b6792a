import { count, exactCount } from "./count";
import { Unknown } from "./unknown";

/** Tokens for people; `~` marks a count that an estimate is in: `41.2 k`, `~41.2 k`. */
export const tokens = (value: number | null, estimated: number): string => mark(estimated) + count(value);

/** Every digit, and how many of them are an estimate: `1,234 tokens, of them 34 estimated`. */
export function exactTokens(value: number | null, estimated: number): string {
  if (value === null) return Unknown;
  const words = `${mark(estimated)}${exactCount(value)} tokens`;
  if (estimated === 0) return words;
  return estimated >= value ? `${words}, estimated` : `${words}, of them ${exactCount(estimated)} estimated`;
}

export const mark = (estimated: number): string => (estimated > 0 ? "~" : "");
