import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

const Hour = 3_600_000;

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
  const now = Date.now();
  const calls = (agent: string, version: string, from: number, ms: number, failed: number) =>
    Array.from({ length: 400 }, (_, place) => ({
      start: now - from * Hour + place * 20_000,
      ms: ms + (place % 10) * 10,
      agent,
      version,
      ...(place < failed && { error: "TimeoutError" }),
    }));
  await sendCalls(program.url, [
    ...calls("planner", "1.9.0", 20, 400, 4),
    ...calls("planner", "1.10.0", 12, 700, 40),
    // The same but for chance.
    ...calls("booker", "5", 20, 400, 4).slice(0, 300),
    ...calls("booker", "6", 12, 400, 5).slice(0, 300),
    ...calls("lonely", "1", 12, 400, 0).slice(0, 50),
  ]);
});
test.afterAll(() => program.stop());

const table = (page: Page) => page.getByRole("table", { name: "Before and after" });

test("the newest version stands beside the one before it, and what got worse is said", async ({ page }) => {
  await page.goto(`${program.url}/versions`);
  await expect(page.getByRole("combobox", { name: "Service" })).toHaveValue("planner-service");
  await expect(page.getByRole("combobox", { name: "Before" })).toHaveValue("1.9.0");
  await expect(page.getByRole("combobox", { name: "After" })).toHaveValue("1.10.0");
  const failed = table(page).getByRole("row", { name: /^Calls that failed/ });
  await expect(failed).toContainText("1.0 %");
  await expect(failed).toContainText("10 %");
  await expect(failed).toContainText("worse");
  await expect(table(page).getByRole("row", { name: /^p50/ })).toContainText("worse");
  await checkAccessible(page);
  await failed.getByRole("link").click();
  await expect(page).toHaveURL(/\/traces\?/);
  await expect(page.getByText("40 traces", { exact: true })).toBeVisible();
});

test("a difference that may be chance is not called one, and another pair stands in the link", async ({ page }) => {
  await page.goto(`${program.url}/versions`);
  await page.getByRole("combobox", { name: "Service" }).selectOption("booker-service");
  await expect(page).toHaveURL(/service=booker-service/);
  await expect(page.getByRole("combobox", { name: "After" })).toHaveValue("6");
  await expect(table(page).getByRole("row", { name: /^Calls that failed/ })).toContainText("may be chance");
  await expect(table(page).getByRole("row", { name: /^p50/ })).toContainText("may be chance");
  await page.getByRole("combobox", { name: "Before" }).selectOption("6");
  await page.getByRole("combobox", { name: "After" }).selectOption("5");
  await expect(page).toHaveURL(/a=6&b=5/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "After" })).toHaveValue("5");
});

test("one version alone, none, and no call at all say what to do", async ({ page }) => {
  await page.goto(`${program.url}/versions?service=lonely-service`);
  await expect(page.getByText("There is one version in this time")).toBeVisible();
  await checkAccessible(page);
  await page.goto(`${program.url}/versions?range=1m`);
  await expect(page.getByText("No calls in this time")).toBeVisible();
});

for (const width of [1440, 1024, 640])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${program.url}/versions`);
    await expect(table(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
