import { expect, test } from "vitest";
import { count, percent } from "./count";

test.each([
  [null, "–"],
  [0, "0"],
  [980, "980"],
  [4_812, "4,812"],
  [9_999, "9,999"],
  [10_000, "10.0 k"],
  [41_234, "41.2 k"],
  [999_960, "1.0 M"],
  [512_000, "512 k"],
  [9_100_000, "9.1 M"],
])("%s reads %s", (value, text) => expect(count(value)).toBe(text));

test.each([
  [0, "0 %"],
  [0.009, "0.9 %"],
  [0.62, "62 %"],
])("a share of %s reads %s", (share, text) => expect(percent(share)).toBe(text));
