import type { LedgerItem } from "./queries";

/** What becomes of records, in the order in which they are shown, with what each means. */
export const fates = [
  { name: "received", label: "Received", help: "Records that were decoded: the sum of all that follows." },
  { name: "stored", label: "Stored", help: "New spans, and other revisions of spans that were there." },
  { name: "duplicate", label: "Duplicate", help: "They were there with equal content, as when a request is repeated." },
  { name: "sampled_out", label: "Sampled out", help: "Sampling did not keep them." },
  { name: "rejected", label: "Rejected", help: "Refused with a reason, of which the sender was told." },
  { name: "dead_lettered", label: "Dead letters", help: "Could not be stored, and can be tried again." },
  { name: "in_flight", label: "In flight", help: "On their way through the journal into the store." },
] as const;

export type FateName = (typeof fates)[number]["name"];

/** The sum of each number over all keys and signals. */
export function totals(items: readonly LedgerItem[]): Record<FateName, number> {
  const sums = Object.fromEntries(fates.map(({ name }) => [name, 0])) as Record<FateName, number>;
  for (const item of items) for (const { name } of fates) sums[name] += item[name];
  return sums;
}

const Reasons: Record<string, string> = {
  invalid: "a fault in the record",
  too_large: "beyond a limit",
  trace_too_large: "its trace is full",
  contract: "breaks the contract",
  not_stored: "the signal is not stored yet",
};

/** `3 a fault in the record, 2 …`: the rejected ones by reason, the most frequent first. */
export function reasonsText(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count.toLocaleString("en-US")} ${Reasons[reason] ?? reason}`)
    .join(", ");
}
