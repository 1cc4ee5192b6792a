import type { Locator, Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { expect, test } from "./test";

interface Item {
  trace_id: string;
  root_name: string;
  status: string;
  duration_ms: number;
}

const rows = (page: Page) => page.getByRole("grid", { name: "Traces" }).locator("[data-trace]");
const filter = (page: Page) => page.getByRole("combobox", { name: "Filter" });
const idOf = (row: Locator) => row.getAttribute("data-trace");

async function ask(page: Page, query: string): Promise<Item[]> {
  const answer = await page.request.get(`/api/v1/traces?${query}`);
  return ((await answer.json()) as { items: Item[] }).items;
}

test.describe("recurring performance analysis (scenario 1.2)", () => {
  test("a workflow's executions of some hours, the outliers among them, and two of them compared", async ({ page }) => {
    await page.goto("/traces");
    await filter(page).fill('trace.name:"POST /v1/chat"');
    await filter(page).press("Enter");
    await expect(page).toHaveURL(/q=trace.name/);
    for (const row of (await rows(page).all()).slice(0, 10)) await expect(row).toContainText("POST /v1/chat");

    const chart = page.getByRole("slider", { name: /Traces over time/ });
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.99, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=.*&to=/);
    const { searchParams } = new URL(page.url());
    const range = `from=${searchParams.get("from")}&to=${searchParams.get("to")}`;
    const expected = await ask(page, `q=${encodeURIComponent('trace.name:"POST /v1/chat"')}&${range}&limit=200`);
    await expect(page.getByText(`${expected.length} traces`, { exact: true })).toBeVisible();

    // Slow: exactly those above the 99th percentile carry its name, and the eye finds them by sorting too.
    await page.getByRole("button", { name: "Duration" }).click();
    await expect(page).toHaveURL(/sort=duration_ms/);
    const slowest = expected.toSorted((a, b) => b.duration_ms - a.duration_ms);
    await expect.poll(() => idOf(rows(page).first())).toBe(slowest[0]!.trace_id);
    const few = expected.length < 100;
    const outliers = Math.floor(expected.length * (few ? 0.05 : 0.01));
    expect(outliers).toBeGreaterThan(0);
    await expect(rows(page).getByText(few ? "p95" : "p99")).toHaveCount(outliers);
    await expect(rows(page).first()).toContainText("slow");

    // Failed: each says so in words, not by colour alone. The hour of the run decides how far down the first one is.
    const failed = slowest.findIndex((trace) => trace.status === "error");
    const grid = page.getByRole("grid", { name: "Traces" });
    await grid.evaluate((element, place) => element.scrollTo(0, place * 28 - 200), failed);
    const failedRow = page.locator(`[data-trace="${slowest[failed]!.trace_id}"]`);
    await expect(failedRow.getByText(/^Failed/)).toBeAttached();
    await grid.evaluate((element) => element.scrollTo(0, 0));

    await rows(page).nth(0).getByRole("checkbox").check();
    await rows(page).nth(1).getByRole("checkbox").check();
    await page.getByRole("link", { name: "Compare" }).click();
    await expect(page).toHaveURL(new RegExp(`/traces/compare\\?.*a=${slowest[0]!.trace_id}&b=${slowest[1]!.trace_id}`));
  });

  test("a click on a value asks for it, with Alt excludes it, and nothing that was typed is lost", async ({ page }) => {
    await page.goto("/traces?q=duration>1s OR status:error");
    // Other specs send traces of their own, which may be newer.
    const gateway = rows(page).getByRole("button", { name: "travel-gateway" }).first();
    await gateway.click();
    await expect(filter(page)).toHaveValue("(duration>1s OR status:error) trace.service:travel-gateway");
    await page.goBack();
    await expect(filter(page)).toHaveValue("duration>1s OR status:error");
    await gateway.click({ modifiers: ["Alt"] });
    await expect(filter(page)).toHaveValue("(duration>1s OR status:error) trace.service!=travel-gateway");
  });
});

test.describe("the filter bar", () => {
  test("completes field, operator and value with counts, and quotes", async ({ page }) => {
    await page.goto("/traces");
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press("/");
    await expect(filter(page)).toBeFocused();
    await page.keyboard.type("trace.na");
    await expect(page.getByRole("option").first()).toContainText("trace.name");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("option").first()).toContainText("is");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("option", { name: /POST \/v1\/support \d/ })).toBeVisible();
    await page.keyboard.type("POST /v1/s");
    await page.keyboard.press("Tab");
    await expect(filter(page)).toHaveValue('trace.name:"POST /v1/support" ');
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=trace.name/);
    await expect(rows(page).first()).toContainText("POST /v1/support");

    // What was asked for comes first the next time.
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect(page.getByRole("option").first()).toContainText('trace.name:"POST /v1/support"');
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
  });

  test("offers attributes by a part of their name", async ({ page }) => {
    await page.goto("/traces");
    await filter(page).pressSequentially("request.model");
    const option = page.getByRole("option", { name: /span\.gen_ai\.request\.model/ });
    await expect(option).toBeVisible();
    await option.click();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("option").first()).toContainText(/\d/);
  });

  test("Tab leaves it when nothing was begun", async ({ page }) => {
    await page.goto("/traces");
    await filter(page).focus();
    await page.keyboard.press("Tab");
    await expect(filter(page)).not.toBeFocused();
  });

  test.describe("with a mistake", () => {
    test.use({ expectedErrors: [/400/] });

    test("underlines where it is and says what was expected, and keeps what was typed", async ({ page }) => {
      await page.goto("/traces");
      await filter(page).fill("service:x status:bad duration>2s");
      await filter(page).press("Enter");
      await expect(page.getByRole("alert")).toContainText("status expects one of error, ok, unset");
      await expect(page.locator("[data-wrong]")).toHaveText("bad");
      await expect(filter(page)).toHaveValue("service:x status:bad duration>2s");
      await expect(filter(page)).toHaveAttribute("aria-invalid", "true");
      await checkAccessible(page);
      await filter(page).fill("service:x status:");
      await expect(page.locator("[data-wrong]")).toHaveCount(0);
      await filter(page).press("Enter");
      await expect(page.locator("[data-wrong]")).toHaveCount(1);
    });
  });
});

test("where nothing matches, each term can be removed and the last match is shown", async ({ page }) => {
  await page.goto('/traces?q=trace.name:"workflow refund" status:error');
  await expect(page.getByText(/^0 of \d+ traces match/)).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "status:error : remove" }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.goto('/traces?q=trace.name:"workflow refund"&range=5m');
  await expect(page.getByText(/Last match/)).toBeVisible();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("everything by keyboard alone: zoom, rows, cells, selection, opening", async ({ page }) => {
  await page.goto("/traces");
  await expect(rows(page).first()).toBeVisible();
  const chart = page.getByRole("slider", { name: /Traces over time/ });
  await chart.focus();
  for (const key of ["ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+Home", "Enter"])
    await page.keyboard.press(key);
  await expect(page).toHaveURL(/from=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);

  const expected = await ask(page, "limit=5");
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("j");
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(rows(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("x");
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await expect(filter(page)).toHaveValue(/^trace\.name:/);
  await page.goBack();
  await expect(filter(page)).toHaveValue("");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ["k", "k", "k", "k", "Enter"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(new RegExp(`/traces/${expected[0]!.trace_id}`));
});

test("a link shows the same after a reload, and back and forward keep the place", async ({ page }) => {
  await page.goto("/traces?sort=duration_ms&order=asc&cols=name,duration,trace_id&q=trace.span_count>5");
  await expect(rows(page).first()).toBeVisible();
  const before = await rows(page).first().textContent();
  await expect(page.getByRole("columnheader", { name: "Duration" })).toHaveAttribute("aria-sort", "ascending");
  await page.reload();
  await expect(rows(page).first()).toHaveText(before!);
  await expect(page.getByRole("columnheader", { name: "Spans" })).toHaveCount(0);

  const grid = page.getByRole("grid", { name: "Traces" });
  await grid.evaluate((element) => element.scrollTo({ top: 2_000 }));
  await page.waitForTimeout(100);
  const link = rows(page).nth(20).getByRole("link");
  const name = await rows(page).nth(20).getAttribute("data-trace");
  await link.click();
  await expect(page).toHaveURL(new RegExp(name!));
  await page.goBack();
  await expect(page.locator(`[data-trace="${name}"]`)).toBeInViewport();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(2_000);
});

test("columns come and go, and stand in the link", async ({ page }) => {
  await page.goto("/traces");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Service" }).click();
  await expect(page.getByRole("columnheader", { name: "Service" })).toHaveCount(0);
  await expect(page).toHaveURL(/cols=time%2Cname%2Cduration/);
});

test("selected traces are exported as OTLP/JSON lines", async ({ page }) => {
  await page.goto("/traces");
  const ids = [await idOf(rows(page).nth(0)), await idOf(rows(page).nth(2))];
  await rows(page).nth(0).getByRole("checkbox").check();
  await rows(page).nth(2).getByRole("checkbox").check();
  const saved = page.waitForEvent("download");
  await page.getByRole("toolbar").getByRole("button", { name: "Export" }).click();
  const stream = await (await saved).createReadStream();
  let text = "";
  for await (const part of stream) text += String(part);
  const lines = text.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  for (const [place, line] of lines.entries()) {
    expect(JSON.parse(line)).toHaveProperty("resourceSpans");
    expect(line).toContain(ids[place]);
  }
});

test("the histogram can be read as a table", async ({ page }) => {
  await page.goto("/traces");
  await page.getByRole("button", { name: "Show as a table" }).click();
  const cells = await page
    .getByRole("region", { name: "Numbers of the chart" })
    .locator("tbody td:nth-child(2)")
    .allTextContents();
  const sum = cells.reduce((sum, cell) => sum + Number(cell), 0);
  expect(sum).toBeGreaterThan(200);
  await expect(page.getByText(`${sum} traces`, { exact: true })).toBeVisible();
});

for (const width of [1440, 1024]) {
  test(`has nothing serious for axe at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/traces");
    await expect(rows(page).first()).toBeVisible();
    await checkAccessible(page);
    await rows(page).first().getByRole("checkbox").check();
    await filter(page).pressSequentially("se");
    await expect(page.getByRole("option").first()).toBeVisible();
    await checkAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test("while an answer takes long the rows stay, and the page says that it searches", async ({ page }) => {
  await page.goto("/traces");
  await expect(rows(page).first()).toBeVisible();
  const before = await rows(page).first().textContent();
  await page.route(/\/api\/v1\/traces\?/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  });
  await filter(page).fill("status:error");
  await filter(page).press("Enter");
  await expect(page.getByText("Still searching …")).toBeVisible();
  await expect(rows(page).first()).toHaveText(before!);
  await expect(page.getByRole("grid")).toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-busy", "false");
  await expect(page.getByText("Still searching …")).toBeHidden();
});

test.describe("when the server refuses", () => {
  test.use({ expectedErrors: [/503/] });

  test("its own words are shown, and asking again helps", async ({ page }) => {
    const problem = { title: "The server is not ready yet", detail: "The journal is replayed.", status: 503 };
    await page.route(/\/api\/v1\/traces\?/, (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    );
    await page.goto("/traces");
    await expect(page.getByRole("alert")).toContainText("The journal is replayed.", { timeout: 15_000 });
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rows(page).first()).toBeVisible();
  });
});
