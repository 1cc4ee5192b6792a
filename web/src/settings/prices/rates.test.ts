import { expect, it } from "vitest";
import type { Price } from "./queries";
import { rateText, readRate, tiersText } from "./rates";

it("shows a rate, and a dash for none", () => {
  expect(rateText(2.5)).toBe("$2.50");
  expect(rateText(0)).toBe("$0.00");
  expect(rateText(1.375)).toBe("$1.375");
  expect(rateText(null)).toBe("–");
});

it("names tiers by how calls were served and by their length", () =>
  expect(
    tiersText({
      tiers: [
        { service_tier: "batch", above_input_tokens: 0 },
        { service_tier: "", above_input_tokens: 200_000 },
        { service_tier: "flex", above_input_tokens: 272_000 },
      ],
    } as unknown as Price),
  ).toBe("batch, > 200 k, flex > 272 k"));

it.each([
  ["", null],
  [" 2.5 ", 2.5],
  ["0,5", 0.5],
  ["0", 0],
  ["-1", undefined],
  ["two", undefined],
])("reads %o", (text, rate) => expect(readRate(text)).toBe(rate));
