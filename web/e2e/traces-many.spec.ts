import type { Page } from "@playwright/test";
import { type Program, startProgram } from "./program";
import { type SentTrace, sendTraces } from "./sendTraces";
import { expect, test } from "./test";

const Total = 10_000;
const InOneRequest = 500;
/** The aim is 1 s, which is printed; a test on a slow, shared machine fails only where something is clearly broken. */
const OpenMilliseconds = 15_000;
const MostNodes = 3_000;

const Names = [
  "POST /v1/chat",
  "旅行の計画を立てて、ホテルと航空券を予約し、領収書を送る",
  "workflow/refund-approval/with-a-very-long-name/that-goes-on/and-on/until-nobody-reads-it-any-more/v2026.11.21",
];

const rows = (page: Page) => page.getByRole("grid", { name: "Traces" }).locator("[data-trace]");

let program: Program;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await startProgram();
  const now = Date.now();
  const traces = Array.from({ length: Total }, (_, place): SentTrace => ({
    name: Names[place % 97 === 0 ? 2 : place % 31 === 0 ? 1 : 0]!,
    service: place % 53 === 0 ? "a-service-with-a-rather-long-name-in-production-eu-central" : `agent-${place % 7}`,
    start: now - 60_000 - place * 8_000,
    ms: place % 200 === 0 ? 60_000 + place : 500 + ((place * 7919) % 4_000),
    failed: place % 40 === 0,
  }));
  for (let sent = 0; sent < Total; sent += InOneRequest)
    await sendTraces(program.url, traces.slice(sent, sent + InOneRequest));
});

test.afterAll(() => program.stop());

test("ten thousand traces: time to the first rows, few of which are in the page", async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("[data-trace]")) requestAnimationFrame(() => performance.mark("rows"));
      else requestAnimationFrame(look);
    };
    look();
  });
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${program.url}/api/v1/traces/histogram?range=24h`);
      const { items } = (await answer.json()) as { items: { count: number }[] };
      return items.reduce((sum, item) => sum + item.count, 0);
    })
    .toBe(Total);
  const opened: number[] = [];
  for (let i = 0; i < 3; i++) {
    await page.goto(`${program.url}/traces`);
    await expect(rows(page).first()).toBeVisible();
    opened.push(await page.evaluate(() => performance.getEntriesByName("rows")[0]!.startTime));
  }
  const best = Math.min(...opened);
  await expect(page.getByText("10.0 k traces")).toBeVisible();
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  console.log(
    `10,000 traces: rows after ${opened.map(Math.round).join(", ")} ms, ${nodes} nodes (aims 1,000 ms, 3,000)`,
  );
  expect(best).toBeLessThan(OpenMilliseconds);
  expect(nodes).toBeLessThan(MostNodes);
});

test("scrolling brings the following pages, and keeps the page small", async ({ page }) => {
  await page.goto(`${program.url}/traces`);
  await rows(page).first().focus();
  const grid = page.getByRole("grid", { name: "Traces" });
  await expect(grid).toHaveAttribute("aria-rowcount", String(Total + 1));
  // Each End goes to the last row that there is, and has the next page fetched, however long that takes.
  const place = async () => {
    await page.keyboard.press("End");
    return Number(await page.locator("[data-trace]:focus").getAttribute("aria-rowindex"));
  };
  await expect.poll(place, { timeout: 20_000 }).toBeGreaterThan(500);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(MostNodes);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);

  const frames = await grid.evaluate(async (element) => {
    const times: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 60; i++) {
      element.scrollTop -= 100;
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.toSorted((a, b) => a - b);
  });
  console.log(`10,000 traces: a scroll step takes p50 ${frames[30]!.toFixed(1)} ms, p95 ${frames[57]!.toFixed(1)} ms`);
});
