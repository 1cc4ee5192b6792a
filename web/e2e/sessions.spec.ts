import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

let program: Program;
let ids: string[];

const Minute = 60_000;

test.beforeAll(async () => {
  program = await startProgram();
  const now = Date.now();
  const turn = (session: string, place: number, more = {}) => ({
    start: now - 3 * 60 * Minute + place * Minute,
    ms: 900,
    session,
    user: "ada@example.com",
    agent: "guide",
    question: `Question ${place}?`,
    answer: `Answer **${place}**.`,
    ...more,
  });
  ids = await sendCalls(program.url, [
    turn("trip to Kathmandu/1", 0),
    turn("trip to Kathmandu/1", 1, {
      question: "Which ${way}? <b>now</b>",
      answer: `# Long\n\n${"line\n".repeat(60)}end`,
    }),
    turn("trip to Kathmandu/1", 2, { error: "TimeoutError" }),
    turn("other", 5, { input: 500_000, user: "grace" }),
    ...Array.from({ length: 120 }, (_, place) => turn("endless", place - 200)),
  ]);
});
test.afterAll(() => program.stop());

const table = (page: Page) => page.getByRole("table", { name: "Sessions" });

test("sessions are listed, sorted as the link says, and narrowed by a filter", async ({ page }) => {
  await page.goto(`${program.url}/sessions`);
  const rows = table(page).getByRole("row");
  await expect(rows).toHaveCount(4);
  // The one that was last active comes first.
  await expect(rows.nth(1)).toContainText("other");
  const trip = table(page).getByRole("row", { name: /^trip to Kathmandu/ });
  await expect(trip).toContainText("ada@example.com");
  await expect(trip).toContainText("guide");
  await table(page).getByRole("button", { name: "Traces" }).click();
  await expect(page).toHaveURL(/sort=traces/);
  await expect(rows.nth(1)).toContainText("endless");
  await expect(table(page).getByRole("columnheader", { name: "Traces" })).toHaveAttribute("aria-sort", "descending");
  await table(page).getByRole("button", { name: "Traces" }).click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(rows.nth(3)).toContainText("endless");
  await page.getByRole("combobox", { name: "Filter" }).fill("user:grace");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(2);
  await checkAccessible(page);
});

test("a session is one conversation over many traces", async ({ page }) => {
  await page.goto(`${program.url}/sessions`);
  await table(page).getByRole("link", { name: "trip to Kathmandu/1" }).click();
  await expect(page.getByRole("heading", { name: "trip to Kathmandu/1", level: 1 })).toBeVisible();
  const turns = page.getByRole("list", { name: "Turns" }).getByRole("listitem");
  await expect(turns).toHaveCount(3);
  await expect(turns.nth(0)).toContainText("Question 0?");
  await expect(turns.nth(0).locator("strong")).toHaveText("0");
  // What somebody wrote is text, never markup of the page.
  await expect(turns.nth(1)).toContainText("<b>now</b>");
  const all = turns.nth(1).getByRole("button", { name: "Show all" });
  await all.click();
  await expect(turns.nth(1).getByRole("button", { name: "Show less" })).toBeVisible();
  await expect(turns.nth(2).getByRole("img", { name: "Failed" })).toBeVisible();
  await checkAccessible(page);
  await page.reload();
  await expect(turns).toHaveCount(3);
  await turns.nth(0).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/traces/${ids[0]}`));
  await page.goBack();
  await page.getByRole("link", { name: /3 traces/ }).click();
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]")).toHaveCount(3);
});

test("a long session comes in pages", async ({ page }) => {
  await page.goto(`${program.url}/sessions/endless`);
  const turns = page.getByRole("list", { name: "Turns" }).getByRole("listitem");
  await expect(turns).toHaveCount(50);
  await page.getByRole("button", { name: "More" }).click();
  await expect(turns).toHaveCount(100);
  await page.getByRole("button", { name: "More" }).click();
  await expect(turns).toHaveCount(120);
  await expect(page.getByRole("button", { name: "More" })).toHaveCount(0);
});

test.describe("without any", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("the page says how traces become sessions, and an unknown one says so", async ({ page }) => {
    await page.goto(`${program.url}/sessions?range=1m`);
    await expect(page.getByText("No sessions in this time")).toBeVisible();
    await expect(page.getByText("gen_ai.conversation.id")).toBeVisible();
    await page.goto(`${program.url}/sessions/nobody-knows-it`);
    await expect(page.getByRole("alert")).toContainText("nobody-knows-it");
  });
});

for (const width of [1440, 1024, 640])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/sessions", "/sessions/endless"]) {
      await page.goto(program.url + path);
      await expect(table(page).or(page.getByRole("list", { name: "Turns" }))).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
