import { expect, test } from "vitest";
import { callCount, exactCalls } from "./calls";

test("calls are written as they are where none has gone", () => {
  expect(callCount({ calls: 12, estimated_calls: 12 })).toBe("12");
  expect(exactCalls({ calls: 41_234, estimated_calls: 41_234 })).toBe("41,234");
});

test("an estimate is marked, and what is there is said with it", () => {
  expect(callCount({ calls: 980, estimated_calls: 9_412 })).toBe("~9,412");
  expect(exactCalls({ calls: 980, estimated_calls: 9_412 })).toBe("about 9,412 before sampling, 980 are there");
});
