import { checkAccessible } from "./axe";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

/** Pages that are made of panels, each with one that shows when its numbers are there. */
const pages = [
  { path: "/", title: "Home", panel: "Traces over time" },
  { path: "/usage", title: "Usage", panel: "Calls over time" },
  { path: "/cost", title: "Cost", panel: "Cost over time" },
  { path: "/performance", title: "Performance", panel: "Latency over time" },
];

const chartOf = (panel: string) => ({ name: new RegExp(`^${panel}|${panel.split(" ")[0]}`) });

let much: Program;
let none: Program;

test.beforeAll(async () => {
  [much, none] = await Promise.all([startProgram(), startProgram()]);
  await sendCalls(much.url, busyDays(Date.now()));
});
test.afterAll(() => Promise.all([much.stop(), none.stop()]));

for (const { path, title, panel } of pages) {
  test.describe(title, () => {
    for (const width of [1440, 1024, 640]) {
      test(`has nothing serious for axe and does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${much.url}${path}?range=24h&compare=previous`);
        await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
        const region = page.getByRole("region", { name: panel });
        await expect(region.getByRole("slider", chartOf(panel))).toBeVisible();
        await expect(page.getByText("Loading", { exact: true })).toHaveCount(0);
        await expect(page.getByRole("table").first()).toBeVisible();
        await checkAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
    }

    test("says what to do where there is nothing", async ({ page }) => {
      await page.goto(`${none.url}${path}`);
      if (path === "/") await expect(page.getByRole("heading", { name: "No traces yet" })).toBeVisible();
      else {
        await expect(page.getByRole("link", { name: "traces of this time" })).toBeVisible();
        await expect(page.getByText("No calls in this time")).toHaveCount(1);
        await page.getByRole("button", { name: "Last 30 days" }).click();
        await expect(page).toHaveURL(/range=30d/);
        await expect(page.getByRole("link", { name: "traces of this time" })).toBeVisible();
      }
      await checkAccessible(page);
    });

    test("shows its charts as tables, and keeps that in the link", async ({ page }) => {
      await page.goto(`${much.url}${path}`);
      const region = page.getByRole("region", { name: panel });
      await region.getByRole("button", { name: `${panel} as a table` }).click();
      await expect(page).toHaveURL(/tables=/);
      await expect(region.getByRole("table")).toBeVisible();
      await page.reload();
      await region.getByRole("region", { name: "Numbers of the chart" }).getByRole("button").first().click();
      await expect(page).toHaveURL(/\/traces\?.*from=/);
      await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
    });
  });
}

test("a part of the time is selected by dragging, and by keyboard alone", async ({ page }) => {
  await page.goto(`${much.url}/usage`);
  const chart = page.getByRole("slider", { name: /^Calls over time/ });
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=.*&to=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
  await chart.focus();
  for (const key of ["End", "Shift+ArrowLeft", "Shift+ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/from=.*&to=/);
  await page.goBack();
  await chart.focus();
  for (const key of ["End", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/traces\?.*from=/);
});

test("days begin in the zone that is shown", async ({ page }) => {
  const zones: (string | null)[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith("/usage/calls-over-time")) zones.push(url.searchParams.get("timezone"));
  });
  await page.goto(`${much.url}/usage?range=7d`);
  const region = page.getByRole("region", { name: "Calls over time" });
  await expect(region.getByRole("slider")).toBeVisible();
  await page.keyboard.press("t");
  await page.getByLabel("Show times in UTC").check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /Last 7 days.*UTC/ })).toBeVisible();
  await expect.poll(() => [...new Set(zones)]).toEqual(["Europe/Berlin", "UTC"]);
  await expect(region.getByRole("slider")).toBeVisible();
});

test("the pages are reached by keys", async ({ page }) => {
  await page.goto(`${much.url}/traces`);
  await expect(page.getByRole("heading", { name: "Traces", level: 1 })).toBeVisible();
  for (const [key, title] of [
    ["h", "Home"],
    ["u", "Usage"],
    ["c", "Cost"],
    ["p", "Performance"],
    ["s", "Sessions"],
    ["w", "Users"],
    ["m", "Models"],
    ["v", "Versions"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  }
});

test("live pages follow what comes, without a word of loading", async ({ page }) => {
  const program = await startProgram();
  try {
    const now = Date.now();
    await sendCalls(program.url, [{ start: now - 60_000, ms: 300 }]);
    await page.goto(`${program.url}/usage?live=1`);
    const numbers = page.getByRole("region", { name: "Calls over time" });
    await expect(page.locator("dl").first()).toContainText(/Calls\s*1(?!\d)/);
    await expect(numbers.getByRole("slider")).toBeVisible();
    await page.evaluate(() => {
      const seen = { loading: false };
      Object.assign(window, { seen });
      new MutationObserver(() => {
        if (document.body.textContent?.includes("Loading")) seen.loading = true;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await sendCalls(program.url, [{ start: now - 30_000, ms: 300 }]);
    await expect(page.locator("dl").first()).toContainText(/Calls\s*2(?!\d)/);
    expect(await page.evaluate(() => (window as unknown as { seen: { loading: boolean } }).seen.loading)).toBe(false);
  } finally {
    await page.goto("about:blank");
    await program.stop();
  }
});

test.describe("with a filter that is wrong", () => {
  test.use({ expectedErrors: [/status of 400/] });

  test("the page says what is wrong with it", async ({ page }) => {
    await page.goto(`${much.url}/cost?q=nosuch:1`);
    // Panels may say so before the page does, which then says it once in place of them.
    await expect(page.getByText("The filter cannot be understood")).toHaveCount(1);
    await expect(page.getByText(/There is no field 'nosuch'/).first()).toBeVisible();
  });
});

test.describe("when the server refuses", () => {
  test.use({ expectedErrors: [/503/] });

  test("a panel says so in its words, the others stay, and asking again helps", async ({ page }) => {
    const problem = { title: "The server is not ready yet", detail: "The journal is replayed.", status: 503 };
    await page.route(/\/api\/v1\/cost\/trend/, (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    );
    await page.goto(`${much.url}/cost`);
    const region = page.getByRole("region", { name: "Cost over time" });
    await expect(region.getByRole("alert")).toContainText("The journal is replayed.", { timeout: 15_000 });
    await expect(page.getByRole("table", { name: "Cost by model" })).toContainText("gpt-4o");
    await page.unrouteAll();
    await region.getByRole("button", { name: "Try again" }).click();
    await expect(region.getByRole("slider")).toBeVisible();
  });
});
