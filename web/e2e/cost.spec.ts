import type { Page } from "@playwright/test";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

const Hour = 3_600_000;

let program: Program;
let costly: string;

test.beforeAll(async () => {
  program = await startProgram();
  const now = Date.now();
  await sendCalls(program.url, busyDays(now));
  [costly] = (await sendCalls(program.url, [
    { start: now - 5 * Hour, ms: 40_000, agent: "booker", input: 900_000, output: 20_000 },
  ])) as [string];
});
test.afterAll(() => program.stop());

const chart = (page: Page) => page.getByRole("slider", { name: /^Cost over time/ });
const payers = (page: Page, by: string) => page.getByRole("table", { name: `Cost by ${by}` });

interface Trend {
  items: { time: string; cost_usd: number | null }[];
}

test("three clicks lead from Home over a cost spike to the trace that caused it", async ({ page }) => {
  await page.goto(program.url);
  const home = page.getByRole("heading", { name: "Home", level: 1 });
  await expect(home).toBeVisible();
  // The first: what costs.
  await page.getByRole("main").getByRole("link", { name: "Cost", exact: true }).click();
  await expect(chart(page)).toBeVisible();
  // The second: the spike.
  const trend = (await (await page.request.get(`${program.url}/api/v1/cost/trend?range=24h`)).json()) as Trend;
  const costs = trend.items.map(({ cost_usd }) => cost_usd ?? 0);
  const box = (await chart(page).boundingBox())!;
  const place = costs.indexOf(Math.max(...costs));
  await chart(page).click({ position: { x: ((place + 0.5) / costs.length) * box.width, y: box.height / 2 } });
  await expect(page).toHaveURL(/\/traces\?.*sort=cost_usd/);
  // The third: the first row.
  const first = page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first();
  await expect(first).toHaveAttribute("data-trace", costly);
  await first.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/traces/${costly}`));
});

test("its numbers are those of the API", async ({ page }) => {
  await page.goto(`${program.url}/cost?range=7d`);
  const overview = await (
    await page.request.get(`${program.url}/api/v1/cost/overview?range=7d&compare=previous`)
  ).json();
  const numbers = page.locator("dl").first();
  await expect(numbers).toContainText(overview.total_calls.toLocaleString("en-US"));
  await expect(numbers.getByTitle(`$${overview.cost_usd}`, { exact: true })).toBeVisible();
  const savings = await (await page.request.get(`${program.url}/api/v1/cost/cache-savings?range=7d`)).json();
  await expect(numbers.getByTitle(`$${savings.saved_usd} of`)).toBeVisible();
  const models = await (await page.request.get(`${program.url}/api/v1/cost/by-model?range=7d&limit=12`)).json();
  const rows = payers(page, "model").getByRole("row");
  await expect(rows).toHaveCount(models.items.length + 1);
  for (const [place, { model, cost_usd }] of models.items.entries()) {
    await expect(rows.nth(place + 1)).toContainText(model);
    if (cost_usd !== null) await expect(rows.nth(place + 1).getByTitle(`$${cost_usd}`)).toBeVisible();
  }
});

test("who pays can be an agent or a user, and one of them narrows the page", async ({ page }) => {
  await page.goto(`${program.url}/cost`);
  await page.getByRole("button", { name: "Agent", exact: true }).click();
  await expect(page).toHaveURL(/by=agent/);
  const agents = payers(page, "agent");
  const { items } = await (
    await page.request.get(`${program.url}/api/v1/cost/by?range=24h&dimension=agent&limit=12`)
  ).json();
  await expect(agents.getByRole("row")).toHaveCount(items.length + 1);
  for (const [place, { value }] of items.entries())
    await expect(agents.getByRole("row").nth(place + 1)).toContainText(value);
  await agents.getByRole("button", { name: "planner" }).click();
  await expect(page.getByRole("combobox", { name: "Filter" })).toHaveValue("agent:planner");
  await expect(agents.getByRole("row")).toHaveCount(2);
  await page.goBack();
  await agents
    .getByRole("row", { name: /^booker/ })
    .getByRole("link", { name: /traces of/ })
    .click();
  await expect(page).toHaveURL(/\/traces\?.*q=agent%3Abooker/);
  await page.goto(`${program.url}/cost?by=user`);
  await expect(
    payers(page, "user")
      .getByRole("row", { name: /^user-/ })
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Version", exact: true }).click();
  await expect(payers(page, "version")).toContainText("2.0");
  const legend = page.getByRole("region", { name: "Cost over time" }).getByRole("list", { name: "Legend" });
  await page.getByRole("button", { name: "Parts" }).click();
  await expect(legend).toContainText("Output");
  await page.goto(`${program.url}/cost`);
  await expect(legend).toContainText("claude-sonnet-4-5");
});

test("the time before is drawn under the series, and said of each payer", async ({ page }) => {
  await page.goto(`${program.url}/cost`);
  await expect(chart(page)).toBeVisible();
  await page.keyboard.press("v");
  await expect(page).toHaveURL(/compare=previous/);
  const legend = page.getByRole("region", { name: "Cost over time" }).getByRole("list", { name: "Legend" });
  await expect(legend).toContainText("The time before");
  await expect(payers(page, "model").getByRole("row", { name: /^gpt-4o-mini/ })).toContainText(/%|was/);
});

test("a model without a price is said, and leads to the prices", async ({ page }) => {
  await page.goto(`${program.url}/cost`);
  await page.getByRole("link", { name: "Set their prices" }).click();
  await expect(page).toHaveURL(/settings\/prices/);
});
