import { expect, test } from "vitest";
import { policyText, wordsOf } from "./reasons";

test("every decision has words", () => {
  expect(wordsOf("keep", "error").label).toBe("Failed");
  expect(wordsOf("keep", "held").label).toBe("Held");
  expect(wordsOf("drop", "share").label).toBe("Left out by chance");
  expect(wordsOf(null, null).label).toBe("Not decided");
  expect(wordsOf("keep", "weather").label).toBe("weather");
});

test("a policy is said in a sentence", () => {
  expect(policyText({ mode: "keep_all", share: 0.1, shares: [] })).toContain("Everything is kept");
  expect(policyText({ mode: "tail", share: 0.1, shares: [] })).toBe(
    "Traces that a rule speaks for are kept whole. Of the rest 10 % stay.",
  );
  const shares = [{ service: "a", agent: null, environment: null, share: 1 }];
  expect(policyText({ mode: "tail", share: 0.005, shares })).toBe(
    "Traces that a rule speaks for are kept whole. Of the rest 0.5 % stay; 1 share for some of it first.",
  );
});
