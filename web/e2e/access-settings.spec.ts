import { ada, invite, joinBy, newPerson, signIn } from "./access";
import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
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

test.use({ expectedErrors: [/Failed to load resource: .* (400|401|403|409|410)/] });

test.beforeEach(async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\/default\//);
});

test("retention is set for the workspace, and keeping less is asked for once more", async ({ page }) => {
  await page.goto("/w/default/settings/retention");
  const traces = page.getByLabel("Traces and their spans, in days");
  await expect(traces).toHaveValue("");
  await expect(traces).toHaveAttribute("placeholder", "30 days: the server’s setting");
  await checkAccessible(page);

  await traces.fill("90");
  await page.getByLabel("Audit log, in days").fill("730");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await page.reload();
  await expect(traces).toHaveValue("90");

  await traces.fill("7");
  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("dialog", { name: "Keep less?" });
  await expect(dialog).toContainText("Traces and their spans: 7 days");
  await expect(dialog).not.toContainText("Audit log");
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.reload();
  await expect(traces).toHaveValue("90");
  await traces.fill("7");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Delete what is older" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  await traces.fill("400");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Important traces, in days")).toHaveAccessibleDescription(/at least the 400 days/);
  await traces.fill("4000");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(traces).toHaveAccessibleDescription(/from 1 to 3650/);

  await page.goto("/w/default/settings/audit?action=workspace");
  await expect(page.getByRole("table", { name: "Audit log" })).toContainText("workspace retention changed");
});

test("limits are shown, and set by who runs the server", async ({ page }) => {
  await page.goto("/w/default/settings/limits");
  const size = page.getByRole("definition").first();
  await expect(size).toHaveText("20 MB a second");
  await checkAccessible(page);
  await page.getByRole("button", { name: "Change the limits" }).click();
  await page.getByLabel("Bytes of telemetry a second").fill("1048576");
  await checkAccessible(page);
  await page.getByRole("button", { name: "Set the limits" }).click();
  await expect(size).toHaveText("1 MB a secondof this workspace");
  await page.goto("/w/default/settings/workspaces");
  await expect(page.getByRole("row", { name: /default/ })).toContainText("1 MB");
  await page.getByRole("button", { name: "Limits of default" }).click();
  await expect(page.getByLabel("Bytes of telemetry a second")).toHaveValue("1048576");
  await page.getByLabel("Bytes of telemetry a second").fill("");
  await page.getByRole("button", { name: "Set the limits" }).click();
  await expect(page.getByRole("row", { name: /default/ })).toContainText("20 MB");
});

test("a workspace is transferred, and the owner who gave it away can leave", async ({ page, browser, program }) => {
  await page.getByRole("button", { name: "Workspace default" }).click();
  await page.getByRole("menuitem", { name: "New workspace" }).click();
  await page.getByLabel("Name").fill("Handed on");
  await page.getByRole("button", { name: "Make the workspace" }).click();
  await expect(page).toHaveURL(/\/w\/handed-on\/?$/);
  const heir = await newPerson(browser, program.url);
  await joinBy(heir, await invite(page, "handed-on", "heir@example.com", "member"), "The Heir", "an heir of the house");

  // The last owner cannot leave, and is told why.
  await page.goto("/w/handed-on/settings/workspace");
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.getByRole("button", { name: "Leave the workspace" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText(/owner/);
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Transfer" }).click();
  await checkAccessible(page);
  await page.getByLabel("New owner").selectOption("The Heir (heir@example.com)");
  await page.getByRole("button", { name: "Transfer the workspace" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // An admin now: what only owners may is not there any more.
  await expect(page.getByRole("button", { name: "Delete the workspace" })).toHaveCount(0);
  await heir.goto("/w/handed-on/settings/workspace");
  await expect(heir.getByRole("button", { name: "Delete the workspace" })).toBeVisible();

  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.getByRole("button", { name: "Leave the workspace" }).click();
  await expect(page).toHaveURL(/\/w\/default\//);
  await page.goto("/w/handed-on/traces");
  await expect(page.getByRole("heading", { name: "This workspace is not yours" })).toBeVisible();
  await heir.goto("/w/handed-on/settings/members");
  await expect(heir.getByRole("row", { name: /ada@example.com/ })).toHaveCount(0);
  await heir.context().close();
});

test("the right to run the server is given and taken, and its audit log exported", async ({
  page,
  browser,
  program,
}) => {
  const operator = await newPerson(browser, program.url);
  await joinBy(operator, await invite(page, "default", "ops@example.com", "viewer"), "Operator", "runs the machine");
  const settings = operator.getByRole("navigation", { name: "Settings" });
  await operator.goto("/w/default/settings/profile");
  await expect(settings).not.toContainText("Users");

  await page.goto("/w/default/settings/users");
  await page.getByRole("button", { name: "What to do with ops@example.com" }).click();
  await page.getByRole("menuitem", { name: "Let run the server" }).click();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Give the right" }).click();
  await expect(page.getByRole("row", { name: /ops@example.com/ })).toContainText("runs the server");

  // A viewer of the workspace still, they see the server's audit log and not that of the workspace.
  await operator.reload();
  await expect(settings).toContainText("Users");
  await operator.goto("/w/default/settings/audit");
  const table = operator.getByRole("table", { name: "Audit log" });
  await expect(table).toContainText("user changed");
  const [file] = await Promise.all([
    operator.waitForEvent("download"),
    (async () => {
      await operator.getByRole("button", { name: "Export" }).click();
      await operator.getByRole("menuitem", { name: "As CSV" }).click();
    })(),
  ]);
  let text = "";
  for await (const part of await file.createReadStream()) text += String(part);
  expect(text).toContain("user.changed");
  expect(text).toContain("ops@example.com");

  await page.getByRole("button", { name: "What to do with ops@example.com" }).click();
  await page.getByRole("menuitem", { name: "Take the right to run the server" }).click();
  await expect(page.getByRole("row", { name: /ops@example.com/ })).not.toContainText("runs the server");
  await operator.goto("/w/default/settings/users");
  await expect(operator.getByText("You cannot see the users of the server")).toBeVisible();
  await operator.context().close();
});

test("a password is changed, and the other sessions end", async ({ page, browser, program }) => {
  const grace = await newPerson(browser, program.url);
  const link = await invite(page, "default", "pass@example.com", "viewer");
  await joinBy(grace, link, "Grace", "the first password");
  const elsewhere = await newPerson(browser, program.url);
  await elsewhere.goto("/sign-in");
  await signIn(elsewhere, { email: "pass@example.com", password: "the first password" });
  await expect(elsewhere).toHaveURL(/\/w\//);

  await grace.goto("/w/default/settings/profile");
  await grace.getByLabel("Password that holds now").fill("not this one");
  await grace.getByLabel("New password").fill("the second password");
  await grace.getByRole("button", { name: "Change the password" }).click();
  await expect(grace.getByLabel("Password that holds now")).toHaveAccessibleDescription(/wrong/);
  await grace.getByLabel("Password that holds now").fill("the first password");
  await grace.getByRole("button", { name: "Change the password" }).click();
  await expect(grace.getByText("Changed; your other sessions have ended")).toBeVisible();
  await checkAccessible(grace);
  await elsewhere.goto("/w/default/settings/profile");
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(elsewhere, { email: "pass@example.com", password: "the second password" });
  await expect(elsewhere).toHaveURL(/\/w\/default\//);
  await elsewhere.context().close();
  await grace.context().close();
});
