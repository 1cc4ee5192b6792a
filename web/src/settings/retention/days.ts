import type { NewRetention, Retention } from "./queries";

export type Kept = keyof Retention["defaults"];

/** What is kept for a time of its own, in words. */
export const Kinds: readonly [kind: Kept, label: string][] = [
  ["trace_days", "Traces and their spans"],
  ["important_days", "Important traces"],
  ["call_days", "Calls of models and tools"],
  ["audit_days", "Audit log"],
];

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** `30 days`, `0.5 days`, `1 day`. */
export const daysText = (days: number): string => `${whole.format(days)} ${days === 1 ? "day" : "days"}`;

/** What holds: the workspace's own days, else the server's. */
export function daysOf(retention: Retention, kind: Kept): number {
  return Number(retention[kind] ?? retention.defaults[kind]);
}

/** Those kinds of which a change takes something away, in words. */
export function shortened(before: Retention, after: NewRetention): string[] {
  return Kinds.filter(([kind]) => Number(after[kind] ?? before.defaults[kind]) < daysOf(before, kind)).map(
    ([kind, label]) => `${label}: ${daysText(Number(after[kind] ?? before.defaults[kind]))}`,
  );
}
