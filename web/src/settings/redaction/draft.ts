import type { Redaction, RedactionRequest } from "./queries";

export type Action = "off" | "mask" | "hash" | "drop";

/** What can become of a finding, with what it leaves. */
export const actions: readonly { id: Action; label: string }[] = [
  { id: "mask", label: "Mask" },
  { id: "hash", label: "Hash" },
  { id: "drop", label: "Drop" },
  { id: "off", label: "Keep" },
];

/** The settings as they are edited; rules holds every built-in rule. */
export interface Draft {
  rules: { name: string; action: Action }[];
  attributes: { name: string; action: Action }[];
  patterns: { name: string; pattern: string; action: Action }[];
  captureOff: { service: string; environment: string }[];
}

export function toDraft(saved: Redaction): Draft {
  return {
    rules: saved.rules.map(({ name, action }) => ({ name, action: action as Action })),
    attributes: saved.attributes.map(({ name, action }) => ({ name, action: action as Action })),
    patterns: saved.patterns.map(({ name, pattern, action }) => ({ name, pattern, action: action as Action })),
    captureOff: saved.capture_off.map(({ service, environment }) => ({
      service: service ?? "",
      environment: environment ?? "",
    })),
  };
}

/** What is sent: built-in rules only where they do something else than by default, and no empty rows. */
export function toRequest(draft: Draft, defaultAction: string): RedactionRequest {
  return {
    default_action: defaultAction,
    rules: draft.rules.filter(({ action }) => action !== defaultAction),
    attributes: draft.attributes.filter(({ name }) => name.trim() !== ""),
    patterns: draft.patterns.filter(({ name, pattern }) => name.trim() !== "" || pattern !== ""),
    capture_off: draft.captureOff.map(({ service, environment }) => ({
      service: service.trim() || null,
      environment: environment.trim() || null,
    })),
  };
}

/** Whether an edited row was changed, so that there is something to save. */
export const isChanged = (draft: Draft, saved: Redaction): boolean =>
  JSON.stringify(toRequest(draft, saved.default_action)) !==
  JSON.stringify(toRequest(toDraft(saved), saved.default_action));
