import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { declined } from "./traceData";

const rows = (page: Page) => page.getByRole("grid", { name: "Traces" }).locator("[data-trace]");

/** Presses Tab until something has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, name: RegExp | string, role: "button" | "link" | "grid" | "checkbox" = "button") {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
  }
  throw new Error(`40 presses of Tab do not lead to ${name}`);
}

test.beforeEach(async ({ page }) => {
  // Nothing here is done with a pointer.
  await page.addInitScript(() => {
    const block = (event: Event) => {
      if ((event as PointerEvent).pointerType) throw new Error("A pointer was used");
    };
    window.addEventListener("pointerdown", block, true);
  });
});

test("by keyboard alone: filter, open a failed trace, its cause, and back to the same row", async ({ page }) => {
  await page.goto("/traces");
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("status:error ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=status%3Aerror/);
  // Until the answer is there the rows of the list before can still be read, and opened.
  await expect(rows(page).filter({ hasNotText: "Failed" })).toHaveCount(0);
  await expect(rows(page).first()).toContainText("Failed");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const id = await page.locator("[data-trace]:focus").getAttribute("data-trace");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/traces/${id}`));
  // A failed trace opens on its failure; the panel is there and its tabs answer to keys.
  const panel = page.getByRole("region", { name: /^Span / });
  await expect(panel.getByRole("region", { name: "Failure" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("tab", { name: /Attributes/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  while (!page.url().includes("/traces?")) await page.goBack();
  await expect(page.locator(`[data-trace="${id}"]`)).toBeInViewport();
});

test("by keyboard alone: select two traces and compare them step by step", async ({ page }) => {
  await page.goto("/traces?q=status:error");
  await expect(rows(page).first()).toBeVisible();
  for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.getByText("2 selected")).toBeVisible();
  await (await tabTo(page, "Compare", "link")).press("Enter");
  await expect(page).toHaveURL(/\/traces\/compare/);
  const grid = await tabTo(page, "Steps of both traces", "grid");
  await page.keyboard.press("ArrowDown");
  await expect(grid.locator('[aria-selected="true"]')).toHaveAttribute("aria-rowindex", "1");
  await page.keyboard.press("End");
  await expect(grid.locator('[aria-selected="true"]')).toBeInViewport();
  await expect(page.getByText(/values differ|Only in/i).first()).toBeVisible();
});

test("by keyboard alone: the views of a trace, a node of the graph, the menus of the bar", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}?span=none`);
  await expect(page.getByRole("treegrid")).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("region", { name: "Conversation", exact: true })).toBeVisible();
  await page.keyboard.press("v");
  await expect(page).toHaveURL(/view=graph/);
  await (await tabTo(page, /^agent trip-planner/)).press("Enter");
  await expect(page.getByRole("region", { name: "Span invoke_agent trip-planner" })).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("treegrid")).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/\/traces(\?|$)/);
  await (await tabTo(page, /^Refresh by itself/)).press("Enter");
  await expect(page.getByRole("menuitemcheckbox", { name: "Off" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemcheckbox", { name: "5 s" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/refresh=5s/);
  await (await tabTo(page, "Live")).press("Enter");
  await expect(page).toHaveURL(/live=1/);
});
