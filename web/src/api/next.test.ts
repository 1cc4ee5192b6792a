import { expect, test } from "vitest";
import { safeNext } from "./next";

test.each([
  ["/w/acme/traces?q=status:error#x", "/w/acme/traces?q=status:error#x"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["traces", "/"],
  ["/sign-in?next=/traces", "/"],
  ["", "/"],
  [null, "/"],
])("after sign-in %s leads to %s", (next, path) => expect(safeNext(next)).toBe(path));
