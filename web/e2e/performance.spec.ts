import { expect, test } from "./test";

test("its numbers are those of the API, in words and in the table of percentiles", async ({ page }) => {
  await page.goto("/performance?range=7d");
  const overview = await (await page.request.get("/api/v1/performance/overview?range=7d")).json();
  const exact = (ms: number) => `${ms.toLocaleString("en-US", { maximumFractionDigits: 6 })} ms`;
  const numbers = page.locator("dl").first();
  await expect(numbers.getByTitle(exact(overview.latency_ms.p95), { exact: true })).toBeVisible();
  const table = page.getByRole("region", { name: "Percentiles" }).getByRole("table");
  await expect(table.getByTitle(exact(overview.latency_ms.max))).toBeVisible();
  await expect(
    numbers.getByTitle(`${overview.errors} of ${overview.count.toLocaleString("en-US")}`, { exact: true }),
  ).toBeVisible();
});

test("a type of error leads to the last call that failed of it, and to all", async ({ page }) => {
  await page.goto("/performance?range=7d");
  const { items } = await (await page.request.get("/api/v1/performance/errors?range=7d&limit=8")).json();
  const row = page.getByRole("table", { name: "Types of errors" }).getByRole("row", { name: items[0].error_type });
  await expect(row).toContainText(String(items[0].calls));
  await row.getByRole("link", { name: /ago|now/ }).click();
  await expect(page).toHaveURL(new RegExp(`/traces/${items[0].trace_id}\\?.*span=${items[0].span_id}`));
  await page.goBack();
  await row.getByRole("link", { name: new RegExp(items[0].error_type) }).click();
  await expect(page).toHaveURL(/\/traces\?/);
  await expect(page.locator(`[data-trace="${items[0].trace_id}"]`)).toBeVisible();
});

test("a click on a point opens the slowest traces of it", async ({ page }) => {
  await page.goto("/performance?range=24h");
  const chart = page.getByRole("slider", { name: /^Latency over time/ });
  const box = (await chart.boundingBox())!;
  const series = await (await page.request.get("/api/v1/performance/latency?range=24h")).json();
  const p99 = series.items.map((item: { latency_ms: { p99: number } | null }) => item.latency_ms?.p99 ?? 0);
  const place = p99.indexOf(Math.max(...p99));
  await chart.click({ position: { x: ((place + 0.5) / p99.length) * box.width, y: 60 } });
  await expect(page).toHaveURL(/\/traces\?.*sort=duration_ms/);
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
});
