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

interface Model {
  model: string;
  calls: number;
  latency_ms: { p95: number };
}

for (const width of [1440, 1024, 640])
  test(`models with their use, price and speed at ${width} px, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // The page's own answer: of one asked for a moment later the oldest calls may have left the last day.
    const answer = page.waitForResponse((response) => response.url().includes("/api/v1/models?"));
    await page.goto(`${program.url}/models`);
    const table = page.getByRole("table", { name: "Models" });
    const { items } = await (await answer).json();
    await expect(table.getByRole("row")).toHaveCount(items.length + 1);
    for (const { model, calls } of items as Model[])
      await expect(table.getByRole("row", { name: new RegExp(`^${model} `) })).toContainText(String(calls));
    await expect(table.getByRole("row", { name: /^our-own-7b/ })).toContainText("no price");
    await checkAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test("models are sorted by speed, one narrows the page, and leads to its traces", async ({ page }) => {
  await page.goto(`${program.url}/models`);
  const table = page.getByRole("table", { name: "Models" });
  await table.getByRole("button", { name: "p95" }).click();
  await expect(page).toHaveURL(/sort=latency_p95_ms/);
  const { items } = await (await page.request.get(`${program.url}/api/v1/models?range=24h&sort=latency_p95_ms`)).json();
  for (const [place, { model }] of (items as Model[]).entries())
    await expect(table.getByRole("row").nth(place + 1)).toContainText(model);
  await table.getByRole("button", { name: "claude-sonnet-4-5" }).click();
  await expect(page).toHaveURL(/q=model%3Aclaude-sonnet-4-5/);
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("link", { name: "traces of claude-sonnet-4-5" }).click();
  await expect(page).toHaveURL(/\/traces\?.*q=model%3Aclaude-sonnet-4-5/);
});

test("without a call the page says what to do", async ({ page }) => {
  await page.goto(`${program.url}/models?range=1m`);
  await expect(page.getByText("No calls in this time")).toBeVisible();
  await page.getByRole("button", { name: "Last 30 days" }).click();
  await expect(page.getByRole("table", { name: "Models" })).toContainText("gpt-4o");
});
