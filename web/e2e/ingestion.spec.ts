import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
});

test.afterAll(() => program.stop());

const sent = (name: string, id: string) => ({ name, service: "web", start: Date.now() - 5_000, ms: 10, id });

test("before anything came the page says so", async ({ page }) => {
  await page.goto(`${program.url}/ingestion`);
  await expect(page.getByText("Nothing was received in this time")).toBeVisible();
  await expect(page.getByText("Nobody has sent anything yet")).toBeVisible();
  await checkAccessible(page);
});

test("what was stored and what was refused is counted, with who sent it and the words that they were told", async ({
  page,
}) => {
  await sendTraces(program.url, [sent("one", "1".repeat(32)), sent("two", "2".repeat(32))]);
  await sendTraces(program.url, [sent("good", "3".repeat(32)), sent("bad", "0".repeat(32))]);
  const torn = await page.request.post(`${program.url}/v1/traces`, {
    headers: { "Content-Type": "application/json" },
    data: "{",
  });
  expect(torn.status()).toBe(400);

  await page.goto(`${program.url}/ingestion`);
  const row = page.getByRole("table", { name: "Ledger by key and signal" }).getByRole("row").last();
  await expect(row.getByRole("cell")).toHaveText([
    "no key",
    "traces",
    "4",
    "3",
    "0",
    "0",
    "1",
    "0",
    "0",
    "1 a fault in the record",
  ]);
  await expect(page.getByRole("region", { name: "What became of records" })).toContainText("Received4");
  await expect(page.getByRole("table", { name: "Senders" })).toContainText("json");
  const refused = page.getByRole("region", { name: "Refused requests" });
  await expect(refused).toContainText("not all zero");
  await expect(refused).toContainText("malformed");
  await checkAccessible(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
});
