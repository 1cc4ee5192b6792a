import { checkAccessible } from "./axe";
import { busyDays, sendCalls } from "./calls";
import { type Program, startProgram } from "./program";
import { expect, test } from "./test";

let program: Program;

const Day = 86_400_000;

test.beforeAll(async () => {
  program = await startProgram();
  const now = Date.now();
  const days = Array.from({ length: 10 }, (_, day) => ({
    start: now - (day + 0.5) * Day,
    ms: 900,
    agent: "planner",
    input: 100_000,
  }));
  await sendCalls(program.url, [...busyDays(now), ...days]);
});
test.afterAll(() => program.stop());

interface Item {
  budget: { id: string; name: string };
  standing: { state: string; spent_usd: number; forecast: { expected_usd: number } | null };
}

const standings = async (request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> }) =>
  ((await (await request.get(`${program.url}/api/v1/cost/budget`)).json()) as { items: Item[] }).items;

test.describe("budgets", () => {
  test.describe.configure({ mode: "serial" });
  test.use({ expectedErrors: [/status of 400/] });

  test("without any the page says what they are; one is made, and what is wrong stands beside its field", async ({
    page,
  }) => {
    await page.goto(program.url);
    await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible();
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await expect(page.getByText("No budget yet")).toBeVisible();
    await checkAccessible(page);
    await page.getByRole("button", { name: "Make a budget" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Make the budget" }).click();
    await expect(dialog.getByText("What it is called")).toBeVisible();
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await dialog.getByLabel("Name").fill("Planner");
    await dialog.getByLabel("Of", { exact: true }).selectOption("agent");
    await dialog.getByLabel("Amount in USD").fill("lots");
    await dialog.getByRole("button", { name: "Make the budget" }).click();
    await expect(dialog.getByText("An amount such as 500")).toBeVisible();
    await dialog.getByLabel("Amount in USD").fill("0.01");
    await dialog.getByLabel("Time zone").fill("Nowhere/Atall");
    // The server says what only it knows.
    await dialog.getByRole("button", { name: "Make the budget" }).click();
    await expect(dialog.getByText("Must be a name of the time zone database")).toBeVisible();
    await dialog.getByLabel("Time zone").fill("Europe/Berlin");
    await dialog.getByRole("button", { name: "Make the budget" }).click();
    await expect(dialog.getByText("Must say which agent")).toBeVisible();
    await dialog.getByLabel("Which one").fill("planner");
    await checkAccessible(page);
    await dialog.getByRole("button", { name: "Make the budget" }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole("table", { name: "Budgets" }).getByRole("row", { name: /Planner/ });
    await expect(row).toContainText("over");
    const [item] = await standings(page.request);
    await expect(row.getByTitle(`$${item!.standing.spent_usd}`).first()).toBeVisible();
  });

  test("what is over stands on Home, and leads to the budget and the traces it was spent on", async ({ page }) => {
    await page.goto(program.url);
    const line = page.getByRole("list", { name: "Budgets that do not do" });
    await expect(line).toContainText("Budget Planner is over");
    await line.getByRole("link", { name: /budget/ }).click();
    await expect(page.getByRole("heading", { name: "Planner", level: 1 })).toBeVisible();
    await expect(page.getByText("for agent planner")).toBeVisible();
    await checkAccessible(page);
    const chart = page.getByRole("slider", { name: /spent/ });
    await chart.focus();
    await page.keyboard.press("End");
    await expect(chart).toHaveAttribute("aria-valuetext", /expected/);
    await page.keyboard.press("Home");
    await expect(chart).toHaveAttribute("aria-valuetext", /\$0 spent/);
    await page.getByRole("button", { name: "Spent over the period as a table" }).click();
    await expect(page.getByRole("table", { name: "Spent and expected" })).toContainText("spent");
    await page.getByRole("link", { name: "traces of the period", exact: true }).click();
    await expect(page).toHaveURL(/\/traces\?.*q=agent%3Aplanner/);
    await expect(page).toHaveURL(/from=.*sort=cost_usd/);
    await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
  });

  test("a budget is changed, then it will do, and deleted", async ({ page }) => {
    const [item] = await standings(page.request);
    await page.goto(`${program.url}/budgets/${item!.budget.id}`);
    await page.getByRole("button", { name: "Change" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("Which one")).toHaveValue("planner");
    await expect(dialog.getByLabel("Look out at")).toHaveValue("50, 80, 100");
    await dialog.getByLabel("Amount in USD").fill("1,000,000");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("ok", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete the budget" }).click();
    await expect(page.getByText("No budget yet")).toBeVisible();
    expect(await standings(page.request)).toEqual([]);
  });
});

for (const width of [1440, 1024, 640])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.request.post(`${program.url}/api/v1/budgets`, {
      data: {
        name: "A budget with a name that is as long as names of budgets are",
        period: "monthly",
        amount_usd: 1000,
      },
    });
    const [item] = await standings(page.request);
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/budgets", `/budgets/${item!.budget.id}`]) {
      await page.goto(program.url + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("ok", { exact: true }).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("an unknown budget says so", async ({ page }) => {
    await page.goto(`${program.url}/budgets/00000000-0000-0000-0000-000000000000`);
    await expect(page.getByText("no such budget")).toBeVisible();
  });
});
