import { afterEach, expect, test } from "vitest";
import { callerHeaders, setCaller, workspaceInPath } from "./caller";

afterEach(() => setCaller({ workspace: undefined, csrf: null }));

test.each([
  ["/w/acme/traces", "acme"],
  ["/w/acme", "acme"],
  ["/traces/w/acme", undefined],
  ["/w/", undefined],
])("the workspace of %s is %s", (path, slug) => expect(workspaceInPath(path)).toBe(slug));

test("mode local says nothing", () => expect(callerHeaders("POST")).toEqual({}));

test("reading names the workspace, and changes prove the page too", () => {
  setCaller({ workspace: "acme", csrf: "secret" });
  expect(callerHeaders()).toEqual({ "X-Workspace-ID": "acme" });
  expect(callerHeaders("DELETE")).toEqual({ "X-Workspace-ID": "acme", "X-CSRF-Token": "secret" });
});
