import { checkAccessible } from "./axe";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
  await sendCalls(program.url, busyDays(Date.now()));
});
test.afterAll(() => program.stop());

test("a question is put together, answered as the API does, and its link repeats it", async ({ page }) => {
  await page.goto(`${program.url}/explore`);
  const rows = page.getByRole("table", { name: "Rows of the query" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await page.getByLabel("By another dimension").selectOption("agent");
  await page.getByLabel("Show another number").selectOption("p95 latency_ms");
  await expect(page).toHaveURL(/by=agent/);
  const answer = await page.request.post(`${program.url}/api/v1/analytics/query`, {
    data: { select: [{ op: "count" }, { op: "p95", of: "latency_ms" }], group_by: ["agent"] },
  });
  const expected = ((await answer.json()) as { rows: { agent: string; count: number }[] }).rows;
  await expect(rows).toHaveCount(expected.length + 1);
  for (const [place, { agent, count }] of expected.entries()) {
    await expect(rows.nth(place + 1)).toContainText(agent);
    await expect(rows.nth(place + 1).getByTitle(count.toLocaleString("en-US"), { exact: true })).toBeVisible();
  }
  await page.getByLabel("Over time").selectOption("hourly");
  await expect(page.getByRole("slider", { name: /count over time/ })).toBeVisible();
  await checkAccessible(page);
  await page.reload();
  await expect(page.getByRole("slider", { name: /count over time/ })).toBeVisible();
  await page.getByRole("button", { name: "Without agent" }).click();
  await expect(page).not.toHaveURL(/by=/);
  // Another table keeps what it knows.
  await page.getByLabel("Of", { exact: true }).selectOption("traces");
  await expect(page).toHaveURL(/over=traces/);
  await expect(page.getByRole("button", { name: "Without p95 latency_ms" })).toBeHidden();
});

test.describe("a mistake in the filter", () => {
  test.use({ expectedErrors: [/status of 400/] });

  test("is shown where it is", async ({ page }) => {
    await page.goto(`${program.url}/explore?q=status:bad`);
    await expect(page.getByText("status expects one of error, ok, unset").first()).toBeVisible();
  });
});

for (const width of [1440, 1024, 640])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${program.url}/explore?by=agent,model&n=count,p95%20latency_ms,sum%20cost_usd&per=hourly`);
    await expect(page.getByRole("table", { name: "Rows of the query" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
