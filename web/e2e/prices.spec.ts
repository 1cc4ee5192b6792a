import { expect, type Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { startProgram } from "./program";
import { test } from "./test";

interface Price {
  id: string;
  model: string;
  valid_from: string | null;
  valid_to: string | null;
  rates: { input_usd: number | null };
  tiers: { service_tier: string; above_input_tokens: number; rates: { input_usd: number | null } }[];
}

const prices = async (page: Page, url: string) =>
  ((await (await page.request.get(`${url}/api/v1/prices?source=workspace`)).json()) as { items: Price[] }).items;

/** A call of a model, now. */
async function sendCall(page: Page, url: string, model: string) {
  const attribute = (key: string, value: object) => ({ key, value });
  const span = {
    traceId: "a1".repeat(16),
    spanId: "b2".repeat(8),
    name: `chat ${model}`,
    startTimeUnixNano: `${Date.now() - 5_000}000000`,
    endTimeUnixNano: `${Date.now() - 4_000}000000`,
    attributes: [
      attribute("gen_ai.operation.name", { stringValue: "chat" }),
      attribute("gen_ai.request.model", { stringValue: model }),
      attribute("gen_ai.usage.input_tokens", { intValue: "1000" }),
    ],
  };
  const answer = await page.request.post(`${url}/v1/traces`, {
    headers: { "Content-Type": "application/json" },
    data: { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] },
  });
  expect(answer.ok()).toBe(true);
}

test.describe("prices", () => {
  test.use({ expectedErrors: [/status of 400/] });

  test("a model without a price is listed, gets one with tiers and a time, and loses it again", async ({ page }) => {
    const { url, stop } = await startProgram();
    try {
      await sendCall(page, url, "our-own-7b");
      await page.goto(`${url}/settings/prices`);
      const unpriced = page.getByRole("table", { name: "Models without a price" });
      await expect(unpriced).toContainText("our-own-7b");
      await unpriced.getByRole("button", { name: "Set a price for our-own-7b" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByLabel("Model")).toHaveValue("our-own-7b");
      await dialog.getByLabel("Input", { exact: true }).fill("two");
      await dialog.getByRole("button", { name: "Set the price" }).click();
      await expect(dialog.getByText("A number such as 2.5")).toBeVisible();
      await dialog.getByLabel("Input", { exact: true }).fill("2");
      await dialog.getByLabel("Holds from").fill("2026-03-01T00:00:00");
      await dialog.getByRole("button", { name: "Add a tier" }).click();
      const tier = dialog.getByRole("group", { name: "Tier 1" });
      await tier.getByLabel("Input", { exact: true }).fill("1");
      await dialog.getByRole("button", { name: "Add a tier" }).click();
      const long = dialog.getByRole("group", { name: "Tier 2" });
      await long.getByLabel("Served as").selectOption("any");
      await long.getByLabel("Input", { exact: true }).fill("4");
      await checkAccessible(page);
      // The server says what a tier lacks.
      await dialog.getByRole("button", { name: "Set the price" }).click();
      await expect(dialog.getByText(/must name a service_tier or above_input_tokens/)).toBeVisible();
      await long.getByLabel("Above tokens of input").fill("200,000");
      await dialog.getByRole("button", { name: "Set the price" }).click();
      await expect(dialog).toBeHidden();

      const row = page.getByRole("table", { name: "Prices" }).getByRole("row", { name: /our-own-7b/ });
      await expect(row).toContainText("batch, > 200 k");
      await expect(row).toContainText("from 2026-03-01");
      const [set] = await prices(page, url);
      // Midnight in Berlin, which the page shows times in.
      expect(Date.parse(set!.valid_from!)).toBe(Date.parse("2026-02-28T23:00:00Z"));
      expect(set!.tiers.map((one) => [one.service_tier, one.above_input_tokens, one.rates.input_usd])).toEqual([
        ["batch", 0, 1],
        ["", 200_000, 4],
      ]);

      // Changed: what stood there stands there again.
      await row.getByRole("button", { name: "Change our-own-7b" }).click();
      await expect(dialog.getByLabel("Holds from")).toHaveValue(/^2026-03-01T00:00/);
      await dialog.getByRole("button", { name: "Remove tier 1" }).click();
      await dialog.getByLabel("Until before").fill("2030-01-01T00:00:00");
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(row).toContainText("from 2026-03-01 until 2030-01-01");
      const [changed] = await prices(page, url);
      expect(changed!.tiers.map((one) => one.above_input_tokens)).toEqual([200_000]);

      await row.getByRole("button", { name: "Remove our-own-7b" }).click();
      await page.getByRole("button", { name: "Remove the price" }).click();
      await expect(row).toBeHidden();
      expect(await prices(page, url)).toEqual([]);
    } finally {
      await stop();
    }
  });
});

test("the prices that come with the program are found by words", async ({ page }) => {
  await page.goto("/settings/prices");
  await page.getByLabel("Words in provider or model").fill("anthropic claude-sonnet-4-5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/text=anthropic/);
  const table = page.getByRole("table", { name: "Prices" });
  await expect(table.getByRole("row", { name: /claude-sonnet-4-5/ }).first()).toContainText("$3.00");
  await checkAccessible(page);
});

test("the list of traces shows what agents did: tokens, cost, kind, agent, user and session", async ({ page }) => {
  interface Item {
    root_name: string;
    kind: string;
    agent: string | null;
    tokens: number | null;
    cost_usd: number | null;
    user_id: string | null;
    session_id: string | null;
  }
  const answer = await page.request.get("/api/v1/traces?range=7d&sort=cost_usd&limit=1");
  const [costliest] = ((await answer.json()) as { items: Item[] }).items;
  await page.goto("/traces?range=7d&sort=cost_usd&cols=time,name,tokens,cost,kind,agent,user,session");
  const heads = ["Tokens", "Cost", "Kind", "Agent", "User", "Session"];
  for (const name of heads) await expect(page.getByRole("columnheader", { name })).toBeVisible();
  const first = page.getByRole("row").nth(1);
  await expect(first).toContainText(costliest!.root_name);
  await expect(first.getByTitle(`${costliest!.tokens!.toLocaleString("en-US")} tokens`)).toBeVisible();
  await expect(first.getByTitle(`$${costliest!.cost_usd}`)).toBeVisible();
  await expect(first).toContainText(costliest!.kind);

  // A value is a press away from the filter that has it.
  await page.goto("/traces?range=7d&q=trace.agent%3Atrip-planner&cols=time,name,agent,user");
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("trip-planner");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Session" }).click();
  await expect(page).toHaveURL(/cols=time(%2C|,)name(%2C|,)agent(%2C|,)user(%2C|,)session/);
  await expect(page.getByRole("columnheader", { name: "Session" })).toBeVisible();
});

test("the head of a trace says what it cost, and marks what has no price", async ({ page }) => {
  const { url, stop } = await startProgram();
  try {
    await sendCall(page, url, "our-own-7b");
    await page.goto(`${url}/traces/${"a1".repeat(16)}`);
    await expect(page.getByTitle("1,000 tokens have no price")).toHaveText("?, 1,000 tokens have no price");
  } finally {
    await stop();
  }
});
