import { expect, test } from "vitest";
import { byService, shareText } from "./compliance";
import type { ComplianceItem } from "./queries";

const item = (service: string, rule: string, checked: number, violating: number): ComplianceItem => ({
  service,
  rule,
  revision: 1,
  checked,
  violating,
  share: (checked - violating) / checked,
  trend: { checked: [checked], violating: [violating] },
  examples: [],
  how_to_fix: null,
});

test("services with the most to repair come first, with what is broken and what is kept", () => {
  const services = byService([
    item("a", "service.version", 10, 1),
    item("a", "module.id", 10, 0),
    item("b", "service.version", 10, 10),
    item("c", "service.version", 5, 0),
  ]);
  expect(services.map(({ service, share }) => [service, share])).toEqual([
    ["b", 0],
    ["a", 0.95],
    ["c", 1],
  ]);
  expect(services[1]!.broken.map(({ rule }) => rule)).toEqual(["service.version"]);
  expect(services[1]!.kept.map(({ rule }) => rule)).toEqual(["module.id"]);
});

test("a share is whole only where it is", () => {
  expect(shareText(1_000_000, 1)).toBe("99.9 %");
  expect(shareText(1_000_000, 999_999)).toBe("0.1 %");
  expect(shareText(8, 0)).toBe("100 %");
  expect(shareText(8, 8)).toBe("0 %");
  expect(shareText(8, 3)).toBe("62.5 %");
});
