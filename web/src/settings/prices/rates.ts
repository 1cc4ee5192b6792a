import type { Price, PriceRates } from "./queries";

/** The rates that people set, in the order of the form; USD for a million tokens but for the last two. */
export const RateFields: readonly { name: keyof PriceRates; label: string }[] = [
  { name: "input_usd", label: "Input" },
  { name: "output_usd", label: "Output" },
  { name: "cache_read_usd", label: "Read from cache" },
  { name: "cache_write_usd", label: "Written to cache" },
  { name: "cache_write_hour_usd", label: "Written for an hour" },
  { name: "reasoning_usd", label: "Reasoning" },
  { name: "audio_input_usd", label: "Sound in" },
  { name: "audio_output_usd", label: "Sound out" },
  { name: "image_usd", label: "One image" },
  { name: "request_usd", label: "One request" },
];

/** `$2.50`, `$0.0375`: every digit, because it is what is billed; a dash for what has no price of its own. */
export const rateText = (usd: number | null | undefined): string =>
  usd === null || usd === undefined
    ? "–"
    : `$${usd.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 })}`;

/** What a row has beside its usual rates: `batch, > 200 k, flex > 272 k`. */
export function tiersText(price: Price): string {
  return price.tiers
    .map(({ service_tier, above_input_tokens }) =>
      [service_tier, (above_input_tokens ?? 0) > 0 ? `> ${(above_input_tokens ?? 0) / 1000} k` : ""]
        .filter(Boolean)
        .join(" "),
    )
    .join(", ");
}

/** A number of a form's text: null for nothing, undefined for what is none. */
export function readRate(text: string): number | null | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
