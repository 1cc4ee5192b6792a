import type { InstrumentedService, Rollout } from "./queries";

/** The phases of the roll-out, in their order. */
export const Phases = [
  { phase: 1, title: "Core API services" },
  { phase: 2, title: "Agent runtime and workflow engine" },
  { phase: 3, title: "All remaining services" },
] as const;

export const phaseTitle = (phase: number): string => Phases.find((one) => one.phase === phase)?.title ?? "No service";

/** A share of one as people set it: `25 %`, `0.5 %`, `100 %`. */
export const shareText = (share: number): string => `${Number((share * 100).toFixed(4))} %`;

/** What was typed as a percentage, as a share of one; null where it is none. */
export function readShare(text: string): number | null {
  const number = Number(text.replace("%", "").replace(",", ".").trim());
  return text.trim() === "" || !Number.isFinite(number) || number < 0 || number > 100 ? null : number / 100;
}

/** What a service is told. */
export function toldText({ share }: Pick<InstrumentedService, "share">): string {
  if (share === 0) return "Off";
  return share === 1 ? "On" : `On for ${shareText(share)}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** How far the roll-out is, in a sentence. */
export function rolloutText({ enabled, phase, share }: Rollout): string {
  if (!enabled) return "The flag is off for the whole workspace, whatever is said below.";
  if (phase === 0) return "Not begun: only services that are on by themselves are told to send.";
  const now = `phase ${phase}, ${lower(phaseTitle(phase))}, is on for ${share === 1 ? "all" : shareText(share)}`;
  return phase === 1 ? `${now.charAt(0).toUpperCase()}${now.slice(1)}.` : `Earlier phases are on, and ${now}.`;
}

interface Finding {
  label: string;
  tone: "ok" | "warn" | "neutral" | "running";
  says: string;
}

const Findings: Record<string, Finding> = {
  sending: { label: "Sends", tone: "ok", says: "It is on, and its spans come." },
  starting: { label: "Starting", tone: "running", says: "It was turned on less than 10 minutes ago; nothing yet." },
  silent: { label: "Silent", tone: "warn", says: "It is on, and nothing has come for 15 minutes." },
  still_sending: {
    label: "Still sends",
    tone: "warn",
    says: "It is off, and spans that began after that have come in the last hour.",
  },
  unasked: {
    label: "Sends unasked",
    tone: "neutral",
    says: "It was never told to send and does not ask for the flag, and its spans come all the same.",
  },
  quiet: { label: "Quiet", tone: "neutral", says: "It is off, and sends nothing." },
};

export const findingOf = (finding: string): Finding =>
  Findings[finding] ?? { label: finding, tone: "neutral", says: finding };
