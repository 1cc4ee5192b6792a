import type { Page } from "@playwright/test";
import { ada, invite, joinBy, makeKey, newPerson, signIn } from "./access";
import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test as base } from "./test";

const test = base.extend<object, { program: Program }>({
  program: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures off the pattern
    async ({}, give) => {
      const program = await startProgram({ owner: ada });
      await give(program);
      await program.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ program }, give) => give(program.url),
});

// The audit log of the last test is that of those before it.
test.describe.configure({ mode: "serial" });
// Asking without a session, and what the server refuses, is seen in the console as a failed request.
test.use({ expectedErrors: [/Failed to load resource: .* (400|401|403|409|410)/] });

test("without a session a page leads to sign-in, and back to where one was", async ({ page }) => {
  await page.goto("/traces?range=7d&q=status:error");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Email")).toBeFocused();
  await expect(page.getByText("Your mail address")).toBeVisible();
  await signIn(page, { ...ada, password: "not the password" });
  await expect(page.getByRole("alert")).toContainText("The address or the password is wrong");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\/default\/traces\?range=7d&q=status(:|%3A)error/);
  await expect(page.getByRole("button", { name: "Workspace default" })).toBeVisible();
});

test("sign-in leads to no other site", async ({ page, program }) => {
  await page.goto("/sign-in?next=//example.com/");
  await signIn(page);
  await expect(page).toHaveURL(new RegExp(`^${program.url}/w/default/?$`));
});

test("a key is shown once, sends, is seen as used, and is refused when it is revoked", async ({ page, program }) => {
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page.getByRole("heading", { name: "No traces yet" })).toBeVisible();
  await expect(page.getByText("Senders need an API key")).toBeVisible();
  await page.goto("/w/default/settings/api-keys");
  await expect(page.getByText("No API keys yet")).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Make a key" }).first().click();
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Name").fill("checkout");
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByRole("region", { name: "the key" }).innerText();
  await expect(page.getByRole("region", { name: "the settings" })).toContainText(`x-api-key=${key}`);
  await checkAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.reload();
  const row = page.getByRole("row", { name: /checkout/ });
  await expect(row).toContainText(key.slice(0, 14));
  await expect(page.getByText(key)).toHaveCount(0);

  const [id] = await sendTraces(program.url, [{ name: "pay", service: "till", start: Date.now(), ms: 12 }], key);
  await page.goto(`/w/default/traces/${id}`);
  await expect(page.getByRole("treegrid")).toContainText("pay");

  await page.goto("/w/default/settings/api-keys");
  await page.getByRole("button", { name: "Revoke checkout" }).click();
  await expect(page.getByRole("dialog", { name: "Revoke checkout?" })).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByText("No API keys yet")).toBeVisible();
  const late = { name: "late", service: "till", start: Date.now(), ms: 1 };
  await expect(sendTraces(program.url, [late], key)).rejects.toThrow("401");
});

test("two workspaces with the same trace id show each their own", async ({ page, program }) => {
  const id = "a1".repeat(16);
  await page.goto("/sign-in");
  await signIn(page);
  await page.getByRole("button", { name: "Workspace default" }).click();
  await page.getByRole("menuitem", { name: "New workspace" }).click();
  await page.getByLabel("Name").fill("Second");
  await page.getByRole("button", { name: "Make the workspace" }).click();
  await expect(page).toHaveURL(/\/w\/second\/?$/);
  const start = Date.now() - 5_000;
  for (const [workspace, name] of [
    ["default", "first secret"],
    ["second", "second secret"],
  ] as const) {
    const key = await makeKey(page, workspace, "both");
    await sendTraces(program.url, [{ id, name, service: workspace, start, ms: 20 }], key);
  }
  for (const [workspace, own, other] of [
    ["default", "first secret", "second secret"],
    ["second", "second secret", "first secret"],
  ] as const) {
    await page.goto(`/w/${workspace}/traces/${id}`);
    await expect(page.getByRole("treegrid")).toContainText(own);
    await expect(page.getByText(other)).toHaveCount(0);
    await page.goto(`/w/${workspace}/traces`);
    await expect(page.getByRole("grid", { name: "Traces" })).toContainText(own);
    await expect(page.getByText(other)).toHaveCount(0);
  }

  // The live stream is of the workspace that is open, not of the first one.
  await page.goto("/w/second/traces?live=1");
  const grid = page.getByRole("grid", { name: "Traces" });
  await expect(grid).toContainText("second secret");
  const keys = { default: await makeKeyElsewhere(page, "default"), second: await makeKeyElsewhere(page, "second") };
  const live = (name: string) => [{ name, service: "live", start: Date.now(), ms: 5 }];
  await sendTraces(program.url, live("live of default"), keys.default);
  await sendTraces(program.url, live("live of second"), keys.second);
  await expect(grid).toContainText("live of second", { timeout: 15_000 });
  await expect(page.getByText("live of default")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Go to a page/ }).fill("Switch to");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/w\/default\/?$/);
});

test("an invited member registers by the link, and sees what their role allows", async ({ page, browser, program }) => {
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\//);
  const link = await invite(page, "default", "grace@example.com", "viewer");
  await expect(page.getByRole("table", { name: "Open invitations" })).toContainText("grace@example.com");
  await checkAccessible(page);

  const grace = await newPerson(browser, program.url);
  await grace.goto(link);
  await expect(grace.getByRole("heading", { name: "Join default" })).toBeVisible();
  await checkAccessible(grace);
  await grace.getByLabel("Your name").fill("Grace");
  await grace.getByLabel("Password").fill("short");
  await grace.getByRole("button", { name: "Register and join" }).click();
  await expect(grace.getByText("At least 12 characters")).toBeVisible();
  await joinBy(grace, link, "Grace Hopper", "a moth in a relay");
  await grace.goto("/w/default/settings/members");
  await expect(grace.getByRole("table", { name: "Members" })).toContainText("Grace Hopper grace@example.com (you)");
  await expect(grace.getByRole("button", { name: "Invite" })).toHaveCount(0);
  await expect(grace.getByRole("combobox", { name: /Role of/ })).toHaveCount(0);
  const settings = grace.getByRole("navigation", { name: "Settings" });
  await expect(settings.getByRole("link")).toHaveText([
    "General",
    "Members",
    "Projects",
    "Prices",
    "Retention",
    "Limits",
    "Redaction",
    "Contract",
    "Profile",
  ]);
  await grace.goto("/w/default/settings/api-keys");
  await expect(grace.getByText("You cannot see the API keys")).toBeVisible();
  await grace.goto("/w/second/traces");
  await expect(grace.getByRole("heading", { name: "This workspace is not yours" })).toBeVisible();
  await checkAccessible(grace);

  // The link works once.
  const other = await newPerson(browser, program.url);
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "The link is not valid any more" })).toBeVisible();
  await other.context().close();

  // A role holds from the next request.
  await page.reload();
  await page.getByRole("combobox", { name: "Role of grace@example.com" }).selectOption("admin");
  await expect(page.getByRole("combobox", { name: "Role of grace@example.com" })).toHaveValue("admin");
  await grace.goto("/w/default/settings/members");
  await expect(grace.getByRole("button", { name: "Invite" })).toBeVisible();
  await expect(grace.getByRole("button", { name: "Remove ada@example.com" })).toHaveCount(0);

  await page.getByRole("button", { name: "Remove grace@example.com" }).click();
  await expect(page.getByRole("dialog", { name: "Remove Grace Hopper?" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the member" }).click();
  await expect(page.getByRole("row", { name: /grace@example.com/ })).toHaveCount(0);
  await grace.reload();
  await expect(grace.getByRole("heading", { name: "This workspace is not yours" })).toBeVisible();
  await grace.context().close();
});

test("a session that was ended elsewhere leads to sign-in; signing out ends one's own", async ({
  page,
  browser,
  program,
}) => {
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\//);
  const elsewhere = await newPerson(browser, program.url);
  await elsewhere.goto("/sign-in");
  await signIn(elsewhere);
  await expect(elsewhere).toHaveURL(/\/w\//);
  await elsewhere.goto("/w/default/settings/projects");
  await expect(elsewhere.getByText("No projects yet")).toBeVisible();

  await page.goto("/w/default/settings/profile");
  await checkAccessible(page);
  // The newest first; earlier tests have left some.
  await page
    .getByRole("button", { name: /^End the session/ })
    .first()
    .click();
  await page.getByRole("button", { name: "End the session" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await elsewhere.getByRole("button", { name: "Refresh", exact: true }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Fw%2Fdefault%2Fsettings%2Fprojects/);
  await signIn(elsewhere);
  await expect(elsewhere).toHaveURL(/\/w\/default\/settings\/projects/);
  await elsewhere.context().close();

  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/w/default/traces");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the audit log shows what was done, filtered and as a file", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\//);
  await page.goto("/w/default/settings/audit");
  const table = page.getByRole("table", { name: "Audit log" });
  await expect(table).toContainText("member removed");
  await expect(table).toContainText("api key created");
  await checkAccessible(page);
  await page.getByRole("combobox", { name: "About" }).selectOption("api_key");
  await expect(page).toHaveURL(/action=api_key/);
  await expect(table).not.toContainText("member removed");
  await page.getByRole("searchbox").fill("checkout");
  await page.keyboard.press("Enter");
  await expect(table.getByRole("row", { name: /api key revoked/ })).toHaveCount(1);
  await expect(table.getByRole("row", { name: /both/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Details of api key revoked" }).click();
  await expect(page.getByRole("dialog")).toContainText("api_key.revoked");
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "As JSON lines" }).click();
    })(),
  ]);
  expect(file.suggestedFilename()).toBe("audit.jsonl");
  const stream = await file.createReadStream();
  let text = "";
  for await (const part of stream) text += String(part);
  const actions = text
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { action: string }).action);
  expect(actions.toSorted()).toEqual(["api_key.created", "api_key.revoked"]);
});

/** Through the API, without leaving the page. */
async function makeKeyElsewhere(page: Page, workspace: string): Promise<string> {
  const me = (await (await page.request.get("/api/v1/auth/me")).json()) as { csrf_token: string };
  const answer = await page.request.post("/api/v1/api-keys", {
    headers: { "X-CSRF-Token": me.csrf_token, "X-Workspace-ID": workspace },
    data: { name: "live" },
  });
  return ((await answer.json()) as { key: string }).key;
}
