import { expect, test } from "vitest";
import { tokenOf } from "./linkToken";

test.each([
  ["#token=sl_Zm9v", "sl_Zm9v"],
  ["#token=a%2Bb", "a+b"],
  ["", ""],
  ["#other=1", ""],
])("%s carries %s", (hash, token) => expect(tokenOf(hash)).toBe(token));
