import { expect, test } from "vitest";
import { forecast } from "./forecast";

test("a month at the rate of a range", () => {
  expect(forecast(2, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")).toBe(60);
  expect(forecast(null, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")).toBeNull();
  expect(forecast(2, "2026-01-01T00:00:00Z", "2026-01-01T00:10:00Z")).toBeNull();
});
