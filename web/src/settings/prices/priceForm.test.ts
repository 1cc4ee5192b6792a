import { expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { readPrice, readTokens, schemaOf, tierField } from "./priceForm";

const form = {
  provider: "openai",
  model: "our-own",
  note: "",
  valid_from: "2026-03-01T00:00:00",
  valid_to: "",
  "rates.input_usd": "2.5",
  [tierField(0, "service_tier")]: "batch",
  [tierField(0, "above_input_tokens")]: "",
  [tierField(0, "rates.input_usd")]: "1,25",
  [tierField(1, "service_tier")]: "",
  [tierField(1, "above_input_tokens")]: "200,000",
  [tierField(1, "rates.output_usd")]: "30",
};

it("reads a price with its tiers and its time", () => {
  const checked = safeParse(schemaOf(2, "UTC"), form);
  expect(checked.success).toBe(true);
  const price = readPrice(form, 2, "UTC");
  expect(price).toMatchObject({ model: "our-own", valid_from: "2026-03-01T00:00:00.000Z", valid_to: null });
  expect(price.rates).toMatchObject({ input_usd: 2.5, output_usd: null });
  expect(price.tiers).toMatchObject([
    { service_tier: "batch", above_input_tokens: 0, rates: { input_usd: 1.25 } },
    { service_tier: "", above_input_tokens: 200_000, rates: { input_usd: null, output_usd: 30 } },
  ]);
});

it("says which field of a tier is wrong", () => {
  const name = tierField(0, "rates.input_usd");
  const checked = safeParse(schemaOf(1, "UTC"), { ...form, [name]: "dear" });
  expect(checked.error?.issues.map(({ path }) => path[0])).toEqual([name]);
});

it.each([
  ["", 0],
  ["200 000", 200_000],
  ["-1", undefined],
  ["many", undefined],
])("reads tokens of %o", (text, tokens) => expect(readTokens(text)).toBe(tokens));
