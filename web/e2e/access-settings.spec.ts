import { ada, signIn } from "./access";
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
