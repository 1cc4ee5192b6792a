import { expect, test } from "vitest";
import { ProblemError } from "../../api/problem";
import { errorsOf, fieldHelp } from "./help";

const refused = (field?: string) =>
  new ProblemError(400, { detail: "The field email must be a mail address such as ada@example.com.", field });

test("a field does not name itself", () =>
  expect(fieldHelp("The field email must be a mail address such as ada@example.com.")).toBe(
    "Must be a mail address such as ada@example.com",
  ));

test("a field of a list does not name itself either", () =>
  expect(fieldHelp("The field tiers[0].rates.input_usd must be an amount.")).toBe("Must be an amount"));

test("what the server says stands beside its field", () =>
  expect(errorsOf(refused("email"), ["email"])).toEqual({ email: "Must be a mail address such as ada@example.com" }));

test("a field that the form does not show is none of its", () => {
  expect(errorsOf(refused("token"), ["email"])).toEqual({});
  expect(errorsOf(refused(), ["email"])).toEqual({});
});
