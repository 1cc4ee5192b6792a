import type { WireTrace } from "../wire";

export type Sampling = WireTrace["sampling"];

const Words: Record<string, string> = {
  share: "chance by its id",
  error: "it failed",
  slow: "it was slow",
  cost: "it cost much",
  attribute: "an attribute asks for it",
  low_rate: "there were few traces",
  learning: "too few traces of its service were seen to know what is slow",
};

/** What decided about a trace, in words. */
export const why = ({ reason, revision }: Sampling): string =>
  `${reason === null ? "no rule" : (Words[reason] ?? reason)}${revision === null ? "" : `, policy ${revision}`}`;

export const isPinned = ({ holds }: Sampling): boolean => holds.includes("pin");

/** Sampling lets its spans go: at once, or when their time has come. */
export const isToGo = ({ decision, holds }: Sampling): boolean => decision === "drop" && holds.length === 0;
