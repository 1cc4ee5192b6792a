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

test.describe("an agent", () => {
  test.describe.configure({ mode: "serial" });
  test.use({ expectedErrors: [/status of 400/] });

  test("has its numbers, and is described by who may", async ({ page }) => {
    await page.goto(program.url);
    await page
      .getByRole("table", { name: "Agents with the most calls" })
      .getByRole("link", { name: "planner" })
      .first()
      .click();
    await expect(page).toHaveURL(/\/agents\/planner/);
    await expect(page.getByText("Nobody described this agent yet")).toBeVisible();
    const { agent } = await (await page.request.get(`${program.url}/api/v1/agents/planner?range=24h`)).json();
    await expect(page.getByTitle(`$${agent.cost_usd}`).first()).toBeVisible();
    await page.getByRole("button", { name: "Describe" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("The planner");
    await dialog.getByLabel("Description").fill("Plans trips.");
    await dialog.getByLabel("Owner").fill("travel team");
    await dialog.getByLabel("Tags").fill(Array.from({ length: 21 }, (_, place) => `tag${place}`).join(", "));
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText("At most 20 tags")).toBeVisible();
    await dialog.getByLabel("Tags").fill("travel, beta");
    await dialog.getByLabel("In use").selectOption("no");
    await checkAccessible(page);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("heading", { name: "The planner", level: 1 })).toBeVisible();
    await expect(page.getByText("out of use")).toBeVisible();
    const said = page.getByRole("region", { name: "Description" });
    await expect(said).toContainText("Plans trips.");
    await expect(said).toContainText("travel team");
    await checkAccessible(page);
    // What stood there stands there again, and another page shows it too.
    await page.getByRole("button", { name: "Change" }).click();
    await expect(dialog.getByLabel("Tags")).toHaveValue("travel, beta");
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  test("loses its description, not its calls", async ({ page }) => {
    await page.goto(`${program.url}/agents/planner`);
    await page.getByRole("button", { name: "Remove the description" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove the description" }).click();
    await expect(page.getByText("Nobody described this agent yet")).toBeVisible();
    await expect(page.getByRole("table", { name: "Models of the agent" }).getByRole("row").nth(1)).toBeVisible();
  });

  for (const width of [1440, 1024, 640])
    test(`scrolls nothing sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${program.url}/agents/support-agent-of-the-northern-region-on-call`);
      await expect(page.getByRole("table", { name: "Models of the agent" })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
});

test.describe("an agent that nobody knows", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("has no calls", async ({ page }) => {
    await page.goto(`${program.url}/agents/nobody`);
    await expect(page.getByText("No calls in this time")).toBeVisible();
  });
});
