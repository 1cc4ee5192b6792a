import { readFile } from "node:fs/promises";
import { checkAccessible } from "./axe";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

let program: Program;

const Queries = "/api/v1/analytics/queries";

test.beforeAll(async () => {
  program = await startProgram();
  await sendCalls(program.url, busyDays(Date.now()));
});
test.afterAll(() => program.stop());

test("a question is saved, found on Home, opened by its link, changed, taken off Home and deleted", async ({
  page,
}) => {
  await page.goto(program.url);
  await expect(page.getByText("Home can show your own questions")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Explore" }).click();
  await page.getByLabel("By another dimension").selectOption("agent");
  await page.getByLabel("Show another number").selectOption("p95 latency_ms");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("What it is called")).toBeVisible();
  await dialog.getByLabel("Name").fill("Latency of agents");
  await dialog.getByLabel("Show it on Home").check();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Latency of agents", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/saved=/);
  const id = new URL(page.url()).searchParams.get("saved")!;

  await page.goto(program.url);
  const panel = page.getByRole("region", { name: "Latency of agents" });
  const answer = (await (await page.request.get(`${program.url}${Queries}/${id}/answer?range=24h`)).json()) as {
    rows: { agent: string; count: number }[];
  };
  const rows = panel.getByRole("row");
  for (const [place, { agent, count }] of answer.rows.slice(0, 8).entries()) {
    await expect(rows.nth(place + 1)).toContainText(agent);
    await expect(rows.nth(place + 1).getByTitle(count.toLocaleString("en-US"), { exact: true })).toBeVisible();
  }
  await checkAccessible(page);
  await panel.getByRole("link", { name: "Explore" }).click();
  await expect(page.getByRole("button", { name: "Without agent" })).toBeVisible();

  // The link alone opens it as it was saved.
  await page.goto(`${program.url}/explore?saved=${id}`);
  await expect(page.getByRole("button", { name: "Without p95 latency_ms" })).toBeVisible();
  await expect(page.getByText("changed", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Without p95 latency_ms" }).click();
  await page.getByRole("button", { name: "Without agent" }).click();
  await expect(page.getByText("changed", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText("changed", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Without agent" })).toBeHidden();
  await page.getByLabel("Over time").selectOption("hourly");
  await page.getByRole("button", { name: "Save changes" }).click();
  await dialog.getByLabel("Name").fill("Calls by the hour");
  await dialog.getByLabel("Show it as").selectOption("bars");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Calls by the hour", { exact: true })).toBeVisible();
  await expect(page.getByText("changed", { exact: true })).toBeHidden();

  await page.goto(program.url);
  await expect(page.getByRole("region", { name: "Calls by the hour" }).getByRole("slider")).toBeVisible();
  await page.goto(`${program.url}/explore`);
  await page.getByRole("button", { name: "Saved", exact: true }).click();
  await dialog.getByRole("button", { name: "Take off Home: Calls by the hour" }).click();
  await expect(dialog.getByRole("button", { name: "Show on Home: Calls by the hour" })).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Delete Calls by the hour" }).click();
  await page.getByRole("button", { name: "Delete the query" }).click();
  await expect(dialog.getByText("No saved queries yet")).toBeVisible();
});

test("a query that says more than the page can change is shown as it was saved", async ({ page }) => {
  const made = await page.request.post(`${program.url}${Queries}`, {
    data: {
      name: "By kind",
      display: "bars",
      query: { over: "all_calls", select: [{ op: "count", as: "n" }], group_by: ["kind"], limit: 3 },
    },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`${program.url}/explore?saved=${id}`);
  await expect(page.getByText("says more than this page can change")).toBeVisible();
  await expect(page.getByRole("table", { name: "By kind" })).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  expect((await readFile(await (await download).path(), "utf8")).split("\r\n")[0]).toBe("kind,n");
  await page.request.delete(`${program.url}${Queries}/${id}`);
});

test("the query that is shown is a file", async ({ page }) => {
  await page.goto(`${program.url}/explore?by=user&q=-user:nobody`);
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "JSON lines" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("query.jsonl");
  const answer = await page.request.post(`${program.url}/api/v1/analytics/query`, {
    data: { range: "24h", where: "-user:nobody", select: [{ op: "count" }], group_by: ["user"] },
  });
  const { rows } = (await answer.json()) as { rows: object[] };
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(rows);
});

for (const [path, of] of [
  ["usage", "calls"],
  ["agents", "agents"],
] as const)
  test(`all ${of} are a file from ${path}`, async ({ page }) => {
    await page.goto(`${program.url}/${path}?range=7d`);
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${of}.csv`);
    const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
    const counted = of === "calls" ? "&counted=true" : "";
    const all = await page.request.get(`${program.url}/api/v1/export?of=${of}&range=7d${counted}`);
    expect(lines.length).toBe((await all.text()).trimEnd().split("\r\n").length);
    expect(lines.length).toBeGreaterThan(1);
  });

test.describe("where the server does not answer", () => {
  test.use({ expectedErrors: [/status of 503|status of 404/] });

  test("a panel says so and tries again; a link to what is gone says that", async ({ page }) => {
    const made = await page.request.post(`${program.url}${Queries}`, {
      data: { name: "Calls", is_pinned: true, query: { select: [{ op: "count" }] } },
    });
    const { id } = (await made.json()) as { id: string };
    const answers = `**${Queries}/${id}/answer**`;
    await page.route(answers, (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"title":"Too slow today"}' }),
    );
    await page.goto(program.url);
    const panel = page.getByRole("region", { name: "Calls", exact: true });
    await expect(panel.getByText("Too slow today")).toBeVisible({ timeout: 15_000 });
    await page.unroute(answers);
    await panel.getByRole("button", { name: "Try again" }).click();
    await expect(panel.getByRole("row")).toHaveCount(2);
    await page.request.delete(`${program.url}${Queries}/${id}`);
    await page.goto(`${program.url}/explore?saved=${id}`);
    await expect(page.getByText("This workspace has no such saved query.")).toBeVisible();
  });
});

for (const width of [1440, 1024, 640])
  test(`Home with saved queries does not scroll sideways at ${width} px`, async ({ page }) => {
    const name = `${width} ${"long name ".repeat(15)}`.trim();
    const made = await page.request.post(`${program.url}${Queries}`, {
      data: {
        name,
        is_pinned: true,
        display: "bars",
        query: { select: [{ op: "count" }, { op: "p95", of: "latency_ms" }], group_by: ["agent", "model"] },
      },
    });
    const { id } = (await made.json()) as { id: string };
    await page.setViewportSize({ width, height: 900 });
    await page.goto(program.url);
    await expect(page.getByRole("table", { name })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.request.delete(`${program.url}${Queries}/${id}`);
  });
