import { ProblemError } from "../api/problem";

/** Where a filter is wrong, and what the server expected there. */
export interface FilterMistake {
  /** The filter that was refused. */
  query: string;
  position: number;
  length: number;
  expected: string;
}

/** The mistake in a filter that an error speaks of; null when it speaks of something else. */
export function mistakeOf(error: unknown): FilterMistake | null {
  if (!(error instanceof ProblemError) || error.kind !== "invalid-filter") return null;
  const { value, position, length, expected } = error.problem;
  if (typeof value !== "string" || typeof position !== "number" || typeof length !== "number") return null;
  return { query: value, position, length, expected: typeof expected === "string" ? expected : error.message };
}
