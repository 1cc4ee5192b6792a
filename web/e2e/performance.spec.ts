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

test("a cell of the heat map opens the traces of its calls", async ({ page }) => {
  await page.goto("/performance?range=7d");
  const region = page.getByRole("region", { name: "Durations of calls" });
  const map = region.getByRole("slider");
  await expect(map).toBeVisible();
  const heat = await (await page.request.get("/api/v1/performance/heatmap?range=7d")).json();
  const counts = heat.items.map(({ counts }: { counts: number[] }) => counts) as number[][];
  const most = Math.max(...counts.flat());
  const slot = counts.findIndex((column) => column.includes(most));
  const row = counts[slot]!.indexOf(most);
  const rows = heat.bounds_ms.length - 1;
  const { width } = (await map.boundingBox())!;
  const place = { x: ((slot + 0.5) / counts.length) * width, y: 180 - ((row + 0.5) / rows) * 180 };
  await map.hover({ position: place });
  await expect(region.getByText(new RegExp(`: ${most.toLocaleString("en-US")} calls$`))).toBeVisible();
  await map.click({ position: place });
  await expect(page).toHaveURL(/\/traces\?/);
  expect(new URL(page.url()).searchParams.get("q")).toContain(`duration>=${heat.bounds_ms[row]}ms`);
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
  await page.goBack();
  // By keyboard, and as a table.
  await map.focus();
  for (const key of ["End", "ArrowUp", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/traces\?/);
  await page.goBack();
  await region.getByRole("button", { name: "Durations of calls as a table" }).click();
  await expect(region.getByRole("table")).toBeVisible();
});

test("tools say how often they failed, and lead to those traces", async ({ page }) => {
  await page.goto("/performance?range=7d");
  const { items } = await (await page.request.get("/api/v1/performance/tools?range=7d&limit=12")).json();
  const failing = items.find(({ errors, tool }: { errors: number; tool: string | null }) => errors > 0 && tool);
  const row = page.getByRole("table", { name: "Tools" }).getByRole("row", { name: new RegExp(`^${failing.tool}`) });
  await expect(row).toContainText(String(failing.calls));
  await row.getByRole("link", { name: /that failed/ }).click();
  await expect(page).toHaveURL(/\/traces\?/);
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toContainText("Failed");
});
