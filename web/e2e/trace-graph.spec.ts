import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { expect, test } from "./test";
import { declined, largest } from "./traceData";

const graph = (page: Page) => page.getByRole("region", { name: "Graph" });
const node = (page: Page, name: string | RegExp) => graph(page).getByRole("button", { name });
const panel = (page: Page) => page.getByRole("region", { name: /^Span / });

test("the graph shows who called whom, and leads to the calls", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}?span=none`);
  await page.getByRole("button", { name: "graph" }).click();
  await expect(page).toHaveURL(/view=graph/);
  await expect(graph(page)).toContainText("3 agents, 3 models, 4 tools, 2 stores, 2 checks");
  await expect(node(page, "tool charge_card failed 1 1 call")).toBeVisible();
  await expect(graph(page).locator("svg path.stroke-error")).toHaveCount(2);
  await expect(graph(page).getByText("5× · ")).toBeVisible();

  // The same model again and again: each press shows its next call.
  const model = node(page, /^llm gpt-4o \d/);
  await model.focus();
  await page.keyboard.press("Enter");
  await expect(model).toContainText("1 of 5");
  await expect(panel(page)).toContainText("chat gpt-4o");
  await page.keyboard.press("Enter");
  await expect(model).toContainText("2 of 5");
  await checkAccessible(page);

  // The error walk goes on here too; an HTTP call is no node, the tool around it is marked.
  await page.keyboard.press("e");
  await expect(panel(page)).toContainText("402 Payment Required");
  await expect(node(page, "tool charge_card")).toHaveAttribute("aria-current", "true");
  await page.reload();
  await expect(node(page, "tool charge_card")).toHaveAttribute("aria-current", "true");
});

test("the graph can be read as a table", async ({ page }) => {
  const trace = await largest(page);
  await page.goto(`/traces/${trace.trace_id}?view=graph&span=none`);
  await page.getByRole("button", { name: "Show as a table" }).click();
  const row = page.getByRole("row", { name: /gpt-4o-mini/ });
  await expect(row).toContainText("nightly-reviews");
  await expect(row).toContainText("2,475");
  await checkAccessible(page);
  await row.getByRole("button", { name: "gpt-4o-mini" }).click();
  await expect(panel(page)).toContainText("httpx.ReadTimeout");
});
