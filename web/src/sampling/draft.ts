import type { SamplingPolicy, SamplingRequest } from "./queries";

export type Mode = "keep_all" | "tail";

export interface AttributeRow {
  key: string;
  value: string;
}

export interface ShareRow {
  service: string;
  agent: string;
  environment: string;
  share: string;
}

/** The policy as it is edited: texts as they were typed, shares in percent. */
export interface Draft {
  mode: Mode;
  slow_ms: string;
  slower_than_service: boolean;
  min_cost_usd: string;
  attributes: AttributeRow[];
  always_below_per_minute: string;
  shares: ShareRow[];
  share: string;
}

/** What is wrong, by the name that the API has for the field. */
export type Errors = Partial<Record<string, string>>;

export const NoAttribute: AttributeRow = { key: "", value: "" };
export const NoShare: ShareRow = { service: "", agent: "", environment: "", share: "100" };

const DayMilliseconds = 86_400_000;
const CostMax = 1_000_000;
const PerMinuteMax = 1_000_000;

const numberText = (value: number | null): string => (value === null ? "" : String(value));

/** A share of one as people type it: without the noise of binary fractions. */
export const percentText = (share: number): string => String(Number((share * 100).toFixed(6)));

export function toDraft(policy: SamplingPolicy): Draft {
  return {
    mode: policy.mode === "tail" ? "tail" : "keep_all",
    slow_ms: numberText(policy.slow_ms),
    slower_than_service: policy.slower_than_service,
    min_cost_usd: numberText(policy.min_cost_usd),
    attributes: policy.attributes.map(({ key, value }) => ({ key: key ?? "", value: value ?? "" })),
    always_below_per_minute: String(policy.always_below_per_minute),
    shares: policy.shares.map(({ service, agent, environment, share }) => ({
      service: service ?? "",
      agent: agent ?? "",
      environment: environment ?? "",
      share: percentText(share ?? 0),
    })),
    share: percentText(policy.share),
  };
}

/** A number of a form's text; null where it is none. */
export function readNumber(text: string): number | null {
  const digits = text.trim().replaceAll(/(?<=\d)[, _](?=\d{3}(?:\D|$))/g, "");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** A percentage of a form's text as a share of one; null where it is none. */
export function readPercent(text: string): number | null {
  const number = readNumber(text.replace("%", ""));
  return number === null || number > 100 ? null : Number((number / 100).toFixed(8));
}

/** What of a draft could not be saved, so that it is said while it is typed. */
export function errorsOf(draft: Draft): Errors {
  const errors: Errors = {};
  const say = (field: string, isWrong: boolean, text: string) => {
    if (isWrong) errors[field] = text;
  };
  const optional = (text: string, isRight: (value: number) => boolean) => {
    const value = readNumber(text);
    return text.trim() !== "" && (value === null || !isRight(value));
  };
  say(
    "slow_ms",
    optional(draft.slow_ms, (value) => value > 0 && value <= DayMilliseconds),
    "A number of milliseconds, at most a day, or nothing",
  );
  say(
    "min_cost_usd",
    optional(draft.min_cost_usd, (value) => value <= CostMax),
    "An amount such as 0.05, or nothing",
  );
  const perMinute = readNumber(draft.always_below_per_minute);
  say(
    "always_below_per_minute",
    perMinute === null || !Number.isInteger(perMinute) || perMinute > PerMinuteMax,
    "A whole number; 0 for never",
  );
  say("share", readPercent(draft.share) === null, "From 0 to 100");
  for (const [place, { key, value }] of draft.attributes.entries())
    say(`attributes[${place}].key`, key.trim() === "" && value.trim() !== "", "The key is missing");
  for (const [place, row] of draft.shares.entries()) {
    say(`shares[${place}].share`, readPercent(row.share) === null, "From 0 to 100");
    say(`shares[${place}]`, !names(row), "Name a service, an agent or an environment");
  }
  return errors;
}

const names = ({ service, agent, environment }: ShareRow): boolean =>
  [service, agent, environment].some((text) => text.trim() !== "");

/** What is sent; rows without a key are left out. */
export function toRequest(draft: Draft): SamplingRequest {
  return {
    mode: draft.mode,
    slow_ms: readNumber(draft.slow_ms),
    slower_than_service: draft.slower_than_service,
    min_cost_usd: readNumber(draft.min_cost_usd),
    attributes: draft.attributes
      .filter(({ key }) => key.trim() !== "")
      .map(({ key, value }) => ({ key: key.trim(), value: value.trim() || null })),
    always_below_per_minute: readNumber(draft.always_below_per_minute),
    shares: draft.shares.map(({ service, agent, environment, share }) => ({
      service: service.trim() || null,
      agent: agent.trim() || null,
      environment: environment.trim() || null,
      share: readPercent(share),
    })),
    share: readPercent(draft.share),
  };
}

/** There is something to save. */
export const isChanged = (draft: Draft, saved: SamplingPolicy): boolean =>
  JSON.stringify(toRequest(draft)) !== JSON.stringify(toRequest(toDraft(saved)));

/** The place of a field that the server names, of a list without empty rows, in the draft that has them. */
export function placeInDraft(field: string, draft: Draft): string {
  const [, list, place, rest] = /^(attributes)\[(\d+)\](.*)$/.exec(field) ?? [];
  if (list === undefined) return field;
  const sent = draft.attributes.flatMap(({ key }, at) => (key.trim() === "" ? [] : [at]));
  return `${list}[${sent[Number(place)] ?? place}]${rest}`;
}
