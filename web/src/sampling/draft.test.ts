import { describe, expect, test } from "vitest";
import { type Draft, errorsOf, isChanged, placeInDraft, readNumber, readPercent, toDraft, toRequest } from "./draft";
import type { SamplingPolicy } from "./queries";

const saved: SamplingPolicy = {
  mode: "tail",
  slow_ms: 5000,
  slower_than_service: true,
  min_cost_usd: 0.05,
  attributes: [
    { key: "customer.tier", value: "gold" },
    { key: "debug", value: null },
  ],
  always_below_per_minute: 60,
  shares: [{ service: "checkout", agent: null, environment: null, share: 0.07 }],
  share: 0.1,
  revision: 3,
  updated_at: "2026-03-01T12:00:00Z",
  updated_by: "ada@example.com",
  grace_seconds: 3600,
  spans_received: 0,
  spans_sampled_out: 0,
};
const draft = toDraft(saved);
const errors = (change: Partial<Draft>) => errorsOf({ ...draft, ...change });

test("a policy that nobody touched is what was saved", () => {
  expect(isChanged(draft, saved)).toBe(false);
  expect(errorsOf(draft)).toEqual({});
  expect(draft.shares[0]).toEqual({ service: "checkout", agent: "", environment: "", share: "7" });
  expect(toRequest(draft)).toEqual({
    mode: "tail",
    slow_ms: 5000,
    slower_than_service: true,
    min_cost_usd: 0.05,
    attributes: saved.attributes,
    always_below_per_minute: 60,
    shares: saved.shares,
    share: 0.1,
  });
});

test("a changed text is a change only when it says something else", () => {
  expect(isChanged({ ...draft, slow_ms: " 5,000 " }, saved)).toBe(false);
  expect(isChanged({ ...draft, slow_ms: "" }, saved)).toBe(true);
  expect(isChanged({ ...draft, attributes: [...draft.attributes, { key: " ", value: "" }] }, saved)).toBe(false);
  expect(isChanged({ ...draft, mode: "keep_all" }, saved)).toBe(true);
});

describe("numbers", () => {
  test.each([
    ["5000", 5000],
    ["5,000", 5000],
    ["0.05", 0.05],
    ["12 500", 12_500],
    ["-1", null],
    ["1e3", null],
    ["5 s", null],
    ["1,5", null],
    ["", null],
  ])("%s is %s", (text, number) => expect(readNumber(text)).toBe(number));

  test.each([
    ["10", 0.1],
    ["0.1 %", 0.001],
    ["7", 0.07],
    ["100", 1],
    ["101", null],
    ["", null],
  ])("%s in percent is %s", (text, share) => expect(readPercent(text)).toBe(share));
});

test.each<[keyof Draft, string, boolean]>([
  ["slow_ms", "0", true],
  ["slow_ms", "86400001", true],
  ["slow_ms", "soon", true],
  ["slow_ms", "", false],
  ["min_cost_usd", "1000001", true],
  ["min_cost_usd", "0", false],
  ["always_below_per_minute", "", true],
  ["always_below_per_minute", "1.5", true],
  ["always_below_per_minute", "0", false],
  ["share", "100.5", true],
  ["share", "", true],
])("%s of %j is wrong: %s", (field, text, isWrong) =>
  expect(errors({ [field]: text })[field] !== undefined).toBe(isWrong),
);

test("a row says what it lacks", () => {
  expect(errors({ attributes: [{ key: "", value: "gold" }] })).toEqual({ "attributes[0].key": "The key is missing" });
  expect(errors({ shares: [{ service: " ", agent: "", environment: "", share: "x" }] })).toEqual({
    "shares[0]": "Name a service, an agent or an environment",
    "shares[0].share": "From 0 to 100",
  });
});

test("what the server names is found among rows that were not sent", () => {
  const rows = {
    ...draft,
    attributes: [
      { key: "", value: "" },
      { key: "a", value: "" },
    ],
  };
  expect(placeInDraft("attributes[0].key", rows)).toBe("attributes[1].key");
  expect(placeInDraft("slow_ms", rows)).toBe("slow_ms");
});
