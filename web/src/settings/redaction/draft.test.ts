import { expect, test } from "vitest";
import { isChanged, toDraft, toRequest } from "./draft";
import type { Redaction } from "./queries";

const saved: Redaction = {
  default_action: "mask",
  rules: [
    { name: "openai_key", description: "Keys", action: "mask", count: 2 },
    { name: "jwt", description: "Tokens", action: "off", count: 0 },
  ],
  attributes: [{ name: "user.email", action: "hash", count: 1 }],
  patterns: [],
  capture_off: [{ service: null, environment: "prod" }],
  content_count: 0,
  updated_at: null,
};

test("only rules that differ from the default are sent, and no empty rows", () => {
  const draft = toDraft(saved);
  draft.attributes.push({ name: " ", action: "mask" });
  draft.patterns.push({ name: "", pattern: "", action: "mask" });
  expect(toRequest(draft, "mask")).toEqual({
    default_action: "mask",
    rules: [{ name: "jwt", action: "off" }],
    attributes: [{ name: "user.email", action: "hash" }],
    patterns: [],
    capture_off: [{ service: null, environment: "prod" }],
  });
  expect(isChanged(draft, saved)).toBe(false);
});

test("a changed action is a change", () => {
  const draft = toDraft(saved);
  draft.rules[0]!.action = "drop";
  expect(isChanged(draft, saved)).toBe(true);
});
