import { expect, test } from "vitest";
import { tokenKinds } from "./tokenKinds";

test("no token is in two kinds", () => {
  const kinds = tokenKinds({
    total_tokens: 100,
    tokens_input: 80,
    tokens_cache_read: 30,
    tokens_cache_write: 0,
    tokens_output: 20,
    tokens_reasoning: 5,
  });
  expect(kinds.map(({ label, tokens, share }) => [label, tokens, share])).toEqual([
    ["Input", 50, 0.5],
    ["Read from caches", 30, 0.3],
    ["Output", 15, 0.15],
    ["Reasoning", 5, 0.05],
  ]);
});
