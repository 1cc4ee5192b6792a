import { expect, test } from "vitest";
import { actionWords, detailRows } from "./words";

test("an action is read as words", () => expect(actionWords("member.role_changed")).toBe("member role changed"));

test("details are names and texts", () =>
  expect(detailRows({ key_prefix: "pk_live_a", read: true, many: [1] })).toEqual([
    ["key prefix", "pk_live_a"],
    ["read", "true"],
    ["many", "[1]"],
  ]));

test.each([null, undefined, "text", 1])("%s has no details", (detail) => expect(detailRows(detail)).toEqual([]));
