import { expect, test } from "vitest";
import { mayChange, rolesToGive } from "./roles";

test("owners are made by owners only", () => {
  expect(rolesToGive("owner")).toContain("owner");
  expect(rolesToGive("admin")).toEqual(["admin", "member", "viewer"]);
});

test.each(["member", "viewer", null])("%s gives no role", (role) => expect(rolesToGive(role)).toEqual([]));

test("an admin does not touch an owner", () => {
  expect(mayChange("admin", "owner")).toBe(false);
  expect(mayChange("admin", "admin")).toBe(true);
  expect(mayChange("owner", "owner")).toBe(true);
});
