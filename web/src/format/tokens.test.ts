import { expect, test } from "vitest";
import { exactTokens, tokens } from "./tokens";

test("tokens that were estimated are marked", () => {
  expect([tokens(41_234, 0), tokens(41_234, 34), tokens(null, 0)]).toEqual(["41.2 k", "~41.2 k", "–"]);
  expect(exactTokens(1234, 0)).toBe("1,234 tokens");
  expect(exactTokens(1234, 34)).toBe("~1,234 tokens, of them 34 estimated");
  expect(exactTokens(34, 34)).toBe("~34 tokens, estimated");
  expect(exactTokens(null, 0)).toBe("–");
});
