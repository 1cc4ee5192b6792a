import { expect, test } from "vitest";
import { keyRequest } from "./keyRequest";

const form = { name: "checkout", access: "write" as const, project_id: "", environment: "", days: "0" };

test("what is empty is left to the server", () =>
  expect(keyRequest(form, 0)).toEqual({
    name: "checkout",
    permissions: { read: false, write: true },
    project_id: null,
    environment: null,
    expires_at: null,
  }));

test("days count from now", () =>
  expect(keyRequest({ ...form, access: "both", days: "30" }, Date.UTC(2026, 0, 1))).toMatchObject({
    permissions: { read: true, write: true },
    expires_at: "2026-01-31T00:00:00.000Z",
  }));
