import { expect, test } from "vitest";
import { pageAt, pages } from "./pages";

test.each([
  ["/", "Home"],
  ["/w/acme", "Home"],
  ["/w/acme/", "Home"],
  ["/w/acme/cost", "Cost"],
  ["/traces/", "Traces"],
  ["/traces/0123", undefined],
  ["/sessions/0123", undefined],
  ["/w/acme/users/ada", "Users"],
  ["/settings/contract", undefined],
])("%s is %s", (path, label) => expect(pageAt(path)?.label).toBe(label));

test("no two pages have the same keys, and those of a group stand together", () => {
  expect(new Set(pages.map(({ keys }) => keys)).size).toBe(pages.length);
  const groups = pages.map(({ group }) => group).filter((group, place, all) => group !== all[place - 1]);
  expect(new Set(groups).size).toBe(groups.length);
});
