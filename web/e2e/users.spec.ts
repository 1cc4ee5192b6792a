import { checkAccessible } from "./axe";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
  await sendCalls(program.url, busyDays(Date.now()));
});
test.afterAll(() => program.stop());

interface User {
  user_id: string;
  calls: number;
  sessions: number;
}

test("users are listed as the API lists them, in the order that is asked for", async ({ page }) => {
  await page.goto(`${program.url}/users`);
  const rows = page.getByRole("table", { name: "Users" }).getByRole("row");
  const ask = async (sort: string) =>
    (await (await page.request.get(`${program.url}/api/v1/users?range=24h&sort=${sort}&limit=100`)).json())
      .items as User[];
  const byCalls = await ask("calls");
  await expect(rows).toHaveCount(byCalls.length + 1);
  await expect(rows.nth(1)).toContainText(byCalls[0]!.user_id);
  await page.getByRole("button", { name: "Cost" }).click();
  await expect(page).toHaveURL(/sort=cost_usd/);
  const byCost = await ask("cost_usd");
  await expect(rows.nth(1)).toContainText(byCost[0]!.user_id);
  await checkAccessible(page);
});

test("a user has agents, models and traces, and leads to usage, cost and sessions", async ({ page }) => {
  await page.goto(`${program.url}/users`);
  await page.getByRole("link", { name: "user-7", exact: true }).click();
  await expect(page.getByRole("heading", { name: "user-7", level: 1 })).toBeVisible();
  const user = await (await page.request.get(`${program.url}/api/v1/users/user-7?range=24h`)).json();
  const agents = page.getByRole("table", { name: "Agents of the user" });
  await expect(agents.getByRole("row")).toHaveCount(user.agents.length + 1);
  await expect(agents).toContainText(user.agents[0].agent);
  const models = page.getByRole("table", { name: "Models of the user" });
  await expect(models.getByRole("row")).toHaveCount(user.models.length + 1);
  await expect(models).toContainText(user.models[0].model);
  await expect(page.getByRole("table", { name: "Newest traces" }).getByRole("link").first()).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "cost", exact: true }).click();
  await expect(page).toHaveURL(/\/cost\?.*q=user%3Auser-7/);
  await page.goBack();
  await page.getByRole("link", { name: /traces of the user/ }).click();
  await expect(page).toHaveURL(/\/traces\?.*q=user%3Auser-7/);
  await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
});

test.describe("without any", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("the page says how calls become those of a user, and an unknown one has none", async ({ page }) => {
    await page.goto(`${program.url}/users?range=1m`);
    await expect(page.getByText("No call of this time says for whom it was")).toBeVisible();
    await expect(page.getByText("user.id")).toBeVisible();
    await page.goto(`${program.url}/users/nobody-knows-them`);
    await expect(page.getByText("No calls in this time")).toBeVisible();
    await page.getByRole("button", { name: "Last 30 days" }).click();
    await expect(page).toHaveURL(/range=30d/);
  });
});

for (const width of [1440, 1024, 640])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/users", "/users/user-7"]) {
      await page.goto(program.url + path);
      await expect(page.getByRole("table").first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
