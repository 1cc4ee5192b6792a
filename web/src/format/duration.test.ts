import { expect, test } from "vitest";
import { duration } from "./duration";

test.each([
  [undefined, "–"],
  [0, "0 ms"],
  [0.0004, "400 ns"],
  [0.42, "0.42 ms"],
  [1, "1 ms"],
  [9.94, "9.9 ms"],
  [12.4, "12 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [1_912, "1.9 s"],
  [61_000, "1 m 01 s"],
  [125_000, "2 m 05 s"],
  [3_599_900, "1 h"],
  [12_000_000, "3 h 20 m"],
  [187_200_000, "2 d 4 h"],
  [-1_500, "−1.5 s"],
])("%s ms reads %s", (milliseconds, text) => expect(duration(milliseconds)).toBe(text));
