import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

/** The page asks again every five seconds. */
const Asked = { timeout: 15_000 };

let program: Program;

test.beforeEach(async () => {
  program = await startProgram();
});

test.afterEach(() => program.stop());

const ask = (page: Page, query = "", tag?: string) =>
  page.request.get(`${program.url}/api/v1/instrumentation/flags?service=checkout&instance=pod-1${query}`, {
    headers: tag === undefined ? {} : { "If-None-Match": tag },
    timeout: 30_000,
  });

const row = (page: Page, service: string) =>
  page.getByRole("table", { name: "Services" }).getByRole("row", { name: service });

const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());

test("a service is added, rolled out, heard of, found sending, and turned off again", async ({ page }) => {
  await page.goto(`${program.url}/instrumentation`);
  await expect(page.getByText("No service yet")).toBeVisible();
  await expect(page.getByRole("region", { name: "Roll-out" })).toContainText("Not begun");
  await checkAccessible(page);

  await page.getByRole("button", { name: "Add a service" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog).toContainText("The name that its spans have");
  await dialog.getByLabel("Service").fill("checkout");
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(row(page, "checkout")).toContainText("Off");
  await expect(row(page, "checkout")).toContainText("Quiet");

  const first = await ask(page);
  expect((await first.json()).flags[0].value).toBe(false);
  const waiting = ask(page, "&wait=30", first.headers().etag);
  await page.getByRole("radio", { name: "1. Core API services" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  // It was waiting, and hears of the change long before its time is over.
  expect((await (await waiting).json()).flags[0].value).toBe(true);
  await expect(page.getByRole("region", { name: "Roll-out" })).toContainText(
    "Phase 1, core API services, is on for all.",
  );
  await expect(row(page, "checkout")).toContainText("Starting");
  await expect(row(page, "checkout")).toContainText("1 of 1");

  await sendTraces(program.url, [{ name: "pay", service: "checkout", start: Date.now(), ms: 5 }]);
  await expect(row(page, "checkout")).toContainText("Sends", Asked);
  await checkAccessible(page);

  await row(page, "checkout").getByRole("button", { name: "Change checkout" }).click();
  await dialog.getByLabel("State").selectOption("off");
  const put = saved(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await put;
  await expect(row(page, "checkout")).toContainText("Off by itself");
  expect((await (await ask(page)).json()).flags[0].value).toBe(false);
  await page.reload();
  await expect(row(page, "checkout")).toContainText("Off by itself");
});

test("a share is checked where it is typed, and the whole workspace is turned off and on", async ({ page }) => {
  await sendTraces(program.url, [{ name: "pay", service: "checkout", start: Date.now(), ms: 5 }]);
  await page.goto(`${program.url}/instrumentation`);
  await page.getByRole("radio", { name: "3. All remaining services" }).check();
  const share = page.getByLabel("Share of this phase");
  await share.fill("120");
  await expect(page.getByText("From 0 to 100.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await share.fill("12.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "checkout")).toContainText("On for 12.5 %");
  await expect(page.getByRole("list", { name: "What stands against it" })).toContainText(
    "checkout is on for 12.5 % of its instances.",
  );

  await page.getByRole("button", { name: "Turn off for all" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Turn off for all" }).click();
  await expect(page.getByText("The flag is off for the whole workspace")).toBeVisible();
  await expect(row(page, "checkout")).toContainText("Off");
  expect((await (await ask(page)).json()).flags[0].reason).toBe("DISABLED");
  await page.getByRole("button", { name: "Turn on again" }).click();
  await expect(row(page, "checkout")).toContainText("On for 12.5 %");
});

test("overhead is shown, too much of it is marked, and narrow windows have all columns in sight", async ({ page }) => {
  for (const [service, cpu_share] of [
    ["checkout", 0.004],
    ["billing", 0.014],
  ] as const) {
    await page.request.put(`${program.url}/api/v1/instrumentation/services/${service}`, {
      data: { phase: 1, mode: "on" },
    });
    await page.request.post(`${program.url}/api/v1/instrumentation/overhead`, { data: { service, cpu_share } });
  }
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${program.url}/instrumentation`);
  await expect(row(page, "checkout")).toContainText("0.4 %");
  await expect(row(page, "checkout").getByLabel("too much")).toHaveCount(0);
  await expect(row(page, "billing").getByLabel("too much")).toBeVisible();
  await expect(page.getByRole("list", { name: "What stands against it" })).toContainText(
    "billing measured 1.4 % of CPU on average; it must be under 1 %.",
  );
  await expect(page.getByRole("button", { name: "Time range" })).toHaveCount(0);
  await checkAccessible(page);
  const cut = await page
    .getByRole("table", { name: "Services" })
    .evaluate((table) => table.scrollWidth - table.parentElement!.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
});
