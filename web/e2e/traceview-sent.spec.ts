import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { expect, test } from "./test";
import { sendBrokenTrace, sendLargeTrace, sendLongValues } from "./traceData";

// These traces join the demo's in the one program of all specs, so this file's name is the last.

const rows = (page: Page) => page.getByRole("treegrid", { name: "Spans" }).getByRole("row");
const current = (page: Page) => page.locator('[role="row"][aria-selected="true"]');

test("25,000 spans are built beside the page", async ({ page }) => {
  const traceId = await sendLargeTrace(page, 25_000);
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto(`/traces/${traceId}`);
  await expect(page.getByText("25,000 spans · ")).toBeVisible();
  expect(workers).toHaveLength(1);
  await expect(rows(page).filter({ hasText: "12,500×" })).toBeVisible();
});

test("a broken trace draws and says what is wrong", async ({ page }) => {
  const traceId = await sendBrokenTrace(page);
  await page.goto(`/traces/${traceId}`);
  const notes = page.getByRole("list", { name: "Notes about this trace" });
  await expect(notes).toContainText("1 missing parent");
  await expect(notes).toContainText("“ring a” lead back to itself; the cycle is cut there");
  await expect(notes).toContainText("The clock of booking is at least 30 s behind that of planner");
  await expect(notes).toContainText("1 span ends after the parent");
  await expect(notes).toContainText("1 span has not ended");
  await expect(rows(page)).toHaveCount(8);
  await notes.getByRole("button", { name: "Show" }).first().click();
  await expect(current(page)).toContainText("missing parent");
  await expect(page.getByText("This span was never received")).toBeVisible();
  await checkAccessible(page);
});

test("long values are cut, opened, and searched inside", async ({ page }) => {
  const traceId = await sendLongValues(page);
  await page.goto(`/traces/${traceId}?span=00000000000000d1&tab=attributes`);
  const panel = page.getByRole("region", { name: "Span read the log" });
  const value = (key: string) => panel.locator("dl > div").filter({ has: page.getByText(key, { exact: true }) });
  const text = value("log.text");
  await expect(text.getByText("line 40 of the log")).toHaveCount(0);
  await text.getByRole("button", { name: "Search inside" }).press("Enter");
  await page.keyboard.type("LINE 27");
  await expect(text.getByRole("status")).toHaveText("1/11");
  await expect(text.locator("mark")).toHaveText("line 27");
  await page.keyboard.press("Enter");
  await expect(text.getByRole("status")).toHaveText("2/11");
  await expect(text.locator("mark")).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(text.locator("mark")).toHaveCount(0);
  await expect(panel).toBeVisible();

  const json = value("log.json");
  await expect(json.getByText("12345678901234567890")).toHaveCount(0);
  await json.getByRole("button", { name: "Search inside" }).click();
  await page.keyboard.type("1234567890123456789");
  await expect(json.getByRole("treeitem", { selected: true })).toContainText("id:12345678901234567890");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("line 1299");
  await expect(json.getByRole("treeitem", { selected: true })).toContainText("line 1299 of the log");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("line 299 ");
  await expect(json.getByRole("treeitem", { selected: true })).toHaveText("line 299 of the log");
  await checkAccessible(page);
});
