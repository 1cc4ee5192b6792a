import { counted } from "../format/count";
import { percentText } from "./draft";
import type { SamplingDecisions, SamplingPolicy } from "./queries";

interface Words {
  label: string;
  says: string;
}

const Kept: Record<string, Words> = {
  error: { label: "Failed", says: "A span failed. Always kept." },
  slow: { label: "Slow", says: "They took longer than the threshold, or than 95 % of the traces of their service." },
  cost: { label: "Costly", says: "Their calls cost as much as the policy says, or more." },
  attribute: { label: "Attribute", says: "A span, or its resource, has an attribute that the policy names." },
  low_rate: { label: "Few traces", says: "No more were decided on within a minute than are always kept." },
  learning: { label: "Learning", says: "Too few traces of their service were seen to know what is slow." },
  share: { label: "By chance", says: "A hash of their id chose them; each stands for others." },
  keep_all: {
    label: "All were kept",
    says: "The policy was switched to keeping everything when they were decided on.",
  },
  held: { label: "Held", says: "They were left out, and a pin, feedback or an evaluation keeps them whole." },
};

const LeftOut: Words = {
  label: "Left out by chance",
  says: "No rule spoke for them, and the hash of their id did not.",
};
const Undecided: Words = {
  label: "Not decided",
  says: "Nothing was decided on them: they are not complete yet, or came while everything was kept.",
};

/** What was decided, and why, in words. */
export function wordsOf(decision: string | null, reason: string | null): Words {
  if (decision === null) return Undecided;
  if (decision === "drop") return LeftOut;
  return Kept[reason ?? ""] ?? { label: reason ?? "Kept", says: "" };
}

/** What a policy does, in a sentence. */
export function policyText(policy: Pick<SamplingPolicy, "mode" | "share" | "shares">): string {
  if (policy.mode !== "tail") return "Everything is kept. Nothing is decided, and nothing goes.";
  const others = policy.shares.length === 0 ? "" : `; ${counted(policy.shares.length, "share")} for some of it first`;
  return `Traces that a rule speaks for are kept whole. Of the rest ${percentText(policy.share)} % stay${others}.`;
}

export interface SlotCounts {
  kept: (number | null)[];
  dropped: (number | null)[];
  undecided: (number | null)[];
}

/** The columns of what was decided over time. */
export function columnsOf({ items }: Pick<SamplingDecisions, "items">): SlotCounts {
  return {
    kept: items.map(({ kept }) => kept),
    dropped: items.map(({ dropped }) => dropped),
    undecided: items.map(({ undecided }) => undecided),
  };
}
