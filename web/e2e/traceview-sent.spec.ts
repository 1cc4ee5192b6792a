import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { expect, test } from "./test";
import { sendBrokenTrace, sendLargeTrace } from "./traceData";

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
