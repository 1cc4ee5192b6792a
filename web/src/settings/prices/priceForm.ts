import * as z from "zod/mini";
import type { Zone } from "../../format/time";
import { fromField } from "../../time/localField";
import type { PriceRates, PriceRequest } from "./queries";
import { RateFields, readRate } from "./rates";

const Rate = z.optional(z.string().check(z.refine((text) => readRate(text) !== undefined, "A number such as 2.5")));
const Tokens = z.string().check(z.refine((text) => readTokens(text) !== undefined, "A whole number of tokens"));
const time = (zone: Zone) =>
  z.string().check(z.refine((text) => text === "" || fromField(text, zone) !== undefined, "A day and a time"));

/** The name that the API has for a field of a tier. */
export const tierField = (place: number, field: string): string => `tiers[${place}].${field}`;

const rateFields = (name: (field: string) => string) =>
  Object.fromEntries(RateFields.map((field) => [name(`rates.${field.name}`), Rate]));

/** What the form of a price with so many tiers is checked by. */
export function schemaOf(tiers: number, zone: Zone) {
  const ofTiers = Array.from({ length: tiers }, (_, place) => ({
    [tierField(place, "service_tier")]: z.string(),
    [tierField(place, "above_input_tokens")]: Tokens,
    ...rateFields((field) => tierField(place, field)),
  }));
  return z.object({
    provider: z.string().check(z.trim()),
    model: z.string().check(z.trim(), z.minLength(1, "The model; * stands for any text")),
    note: z.string(),
    valid_from: time(zone),
    valid_to: time(zone),
    ...rateFields((field) => field),
    ...(Object.assign({}, ...ofTiers) as Record<string, typeof Rate>),
  });
}

/** What the form says, as the API takes it. */
export function readPrice(form: Record<string, string | undefined>, tiers: number, zone: Zone): PriceRequest {
  const rates = (name: (field: string) => string) =>
    Object.fromEntries(
      RateFields.map((field) => [field.name, readRate(form[name(`rates.${field.name}`)] ?? "") ?? null]),
    ) as PriceRates;
  const moment = (text: string | undefined) => {
    const milliseconds = fromField(text ?? "", zone);
    return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
  };
  return {
    provider: form.provider,
    model: form.model,
    note: form.note,
    valid_from: moment(form.valid_from),
    valid_to: moment(form.valid_to),
    rates: rates((field) => field),
    tiers: Array.from({ length: tiers }, (_, place) => ({
      service_tier: form[tierField(place, "service_tier")] ?? "",
      above_input_tokens: readTokens(form[tierField(place, "above_input_tokens")] ?? "") ?? 0,
      rates: rates((field) => tierField(place, field)),
    })),
  };
}

/** A number of tokens of a form's text: 0 for nothing, undefined for what is none. */
export function readTokens(text: string): number | undefined {
  const digits = text.replaceAll(/[\s,_.]/g, "");
  if (digits === "") return 0;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
