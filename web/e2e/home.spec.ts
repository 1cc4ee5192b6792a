import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

test("the first page is Home, and its numbers are those of the API", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/traces/);
  await page.goto("/?range=7d");
  const kpis = await (await page.request.get("/api/v1/metrics/home-kpis?range=7d&compare=previous")).json();
  const numbers = page.locator("dl").first();
  await expect(numbers.getByTitle(kpis.total_tokens.toLocaleString("en-US"), { exact: true })).toBeVisible();
  await expect(numbers.getByTitle(`$${kpis.cost_usd}`)).toBeVisible();
  await expect(numbers.getByTitle(`${kpis.errors} of ${kpis.total_calls.toLocaleString("en-US")}`)).toBeVisible();
  const { items } = await (await page.request.get("/api/v1/traces?range=7d&sort=cost_usd&limit=1")).json();
  const costliest = page.getByRole("table", { name: "Costliest traces" });
  await costliest.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/traces/${items[0].trace_id}`));
});

test("what happened last is there, newest first", async ({ page }) => {
  await page.goto("/?range=7d");
  const { items } = await (await page.request.get("/api/v1/activity/stream?range=7d&type=trace&limit=8")).json();
  const last = page.getByRole("list", { name: "What happened last" });
  await expect(last.getByRole("listitem")).toHaveCount(items.length);
  await last.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/traces/${items[0].trace.trace_id}`));
});

test("numbers lead to their evidence", async ({ page }) => {
  await page.goto("/?range=7d");
  const traces = page.getByRole("region", { name: "Traces over time" });
  const failed = traces.getByRole("link", { name: /failed/ });
  const count = (await failed.textContent())!.match(/\d+/)![0];
  await failed.click();
  await expect(page).toHaveURL(/\/traces\?.*q=trace.status%3Aerror/);
  await expect(page.getByText(`${count} traces`, { exact: true })).toBeVisible();
  await page.goBack();
  await page
    .getByRole("table", { name: "Agents with the most calls" })
    .getByRole("row", { name: /trip-planner/ })
    .getByRole("link", { name: /traces/ })
    .click();
  await expect(page).toHaveURL(/q=agent%3Atrip-planner/);
});

test.describe("after a day that went badly", () => {
  let program: Program;
  test.beforeAll(async () => {
    program = await startProgram();
    const now = Date.now();
    const before = busyDays(now).filter(({ start, error }) => start < now - 24 * 3_600_000 && !error);
    const after = before.map((call, place) => ({
      ...call,
      start: call.start + 24 * 3_600_000,
      ms: call.ms * 2,
      input: (call.input ?? 0) * 4,
      ...(place % 10 === 0 && { error: "TimeoutError" }),
    }));
    await sendCalls(program.url, [...before, ...after]);
  });
  test.afterAll(() => program.stop());

  test("Home says what got worse, who costs more, and where to look", async ({ page }) => {
    await page.goto(program.url);
    const attention = page.getByRole("list", { name: "What needs attention" });
    await expect(attention).toContainText("of calls fail, 0 % in as long a time before");
    await expect(attention).toContainText(/p95 of calls is .* in as long a time before/);
    await expect(attention).toContainText(/Calls cost \$/);
    const changes = page.getByRole("list", { name: "Changes of cost" });
    await expect(changes.getByRole("listitem").first()).toContainText("→");
    await changes.getByRole("link", { name: "planner" }).click();
    await expect(page).toHaveURL(/\/cost\?.*q=agent%3Aplanner/);
    await page.goBack();
    await attention.getByRole("link", { name: "traces that failed" }).click();
    await expect(page).toHaveURL(/\/traces\?.*q=trace.status%3Aerror/);
    await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toContainText("Failed");
  });
});
