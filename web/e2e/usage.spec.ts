import { expect, test } from "./test";

test("its numbers are those of the API, also by agent and user", async ({ page }) => {
  await page.goto("/usage?range=7d");
  const usage = await (await page.request.get("/api/v1/usage/overview?range=7d")).json();
  const numbers = page.locator("dl").first();
  await expect(numbers.getByTitle(usage.total_calls.toLocaleString("en-US"), { exact: true })).toBeVisible();
  await expect(numbers.getByTitle(`${usage.total_tokens.toLocaleString("en-US")} tokens`)).toBeVisible();
  const kinds = page.getByRole("region", { name: "Tokens by kind" });
  await expect(kinds.getByTitle(usage.tokens_cache_read.toLocaleString("en-US"), { exact: true })).toBeVisible();
  const agents = await (await page.request.get("/api/v1/usage/agent-distribution?range=7d&limit=10")).json();
  await expect(page.getByRole("table", { name: "Calls by agent" }).getByRole("row")).toHaveCount(
    agents.items.length + 1,
  );
  const users = await (await page.request.get("/api/v1/usage/top-users?range=7d&limit=10")).json();
  const rows = page.getByRole("table", { name: "Calls by user" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(users.items[0].user);
  await expect(rows.nth(1)).toContainText(String(users.items[0].calls));
});

test("calls, tokens or users are counted over time, as the link says", async ({ page }) => {
  await page.goto("/usage?range=7d");
  await expect(page.getByRole("region", { name: "Calls over time" }).getByRole("slider")).toBeVisible();
  await page.getByRole("button", { name: "Tokens", exact: true }).click();
  await expect(page).toHaveURL(/metric=tokens/);
  const tokens = page.getByRole("region", { name: "Tokens over time" });
  await expect(tokens.getByRole("list", { name: "Legend" })).toContainText("Output");
  await page.reload();
  await expect(tokens.getByRole("slider")).toBeVisible();
  await page.getByRole("button", { name: "Users", exact: true }).click();
  await expect(page.getByRole("region", { name: "Users over time" }).getByRole("slider")).toBeVisible();
});

test("a filter narrows every number, and goes along to the traces", async ({ page }) => {
  await page.goto("/usage?range=7d&q=agent:trip-planner");
  const usage = await (await page.request.get("/api/v1/usage/overview?range=7d&q=agent:trip-planner")).json();
  await expect(
    page.locator("dl").first().getByTitle(usage.total_calls.toLocaleString("en-US"), { exact: true }),
  ).toBeVisible();
  const user = page.getByRole("table", { name: "Calls by user" }).getByRole("row").nth(1);
  const name = await user.getByRole("button").textContent();
  await user.getByRole("link", { name: /traces/ }).click();
  await expect(page.getByRole("combobox", { name: "Filter" })).toHaveValue(`agent:trip-planner user:${name}`);
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
});
