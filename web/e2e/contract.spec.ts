import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
});

test.afterAll(() => program.stop());

const failing = { name: "pay", start: Date.now() - 60_000, ms: 5, attributes: { "error.type": "timeout" } };

test("the contract is turned on, shows what services break, and leads to the spans and to the repair", async ({
  page,
}) => {
  await sendTraces(program.url, [{ ...failing, service: "before" }]);
  await page.goto(`${program.url}/contract`);
  await expect(page.getByText("The contract is off")).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("link", { name: "Turn it on" }).click();

  await expect(page).toHaveURL(/settings\/contract/);
  await expect(page.getByRole("radio", { name: "Off" })).toBeChecked();
  await page.getByRole("radio", { name: "Lenient" }).check();
  await page.getByRole("checkbox", { name: "Check project.id" }).uncheck();
  const saved = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.getByRole("button", { name: "Save" }).click();
  expect((await saved).status()).toBe(200);
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await checkAccessible(page);

  const [trace] = await sendTraces(program.url, [
    { ...failing, service: "checkout" },
    { ...failing, service: "billing", failed: true },
  ]);
  await page.getByRole("main").getByRole("link", { name: "Contract", exact: true }).last().click();
  const checkout = page.getByRole("region", { name: "checkout" });
  const row = checkout.getByRole("row", { name: /failure\.status/ });
  await expect(row).toContainText("0 %");
  await expect(checkout).not.toContainText("project.id");
  await expect(page.getByRole("region", { name: "billing" })).toContainText(/Kept: .*failure\.status/);
  await expect(page.getByRole("region", { name: "before" })).toHaveCount(0);

  await row.getByRole("button").click();
  await expect(checkout.getByText("Set the status to error where the error is recorded.")).toBeVisible();
  await checkout.getByRole("tab", { name: "Python" }).click();
  await expect(checkout.getByRole("region", { name: "Python code" })).toContainText("StatusCode.ERROR");
  await checkAccessible(page);
  await checkout.getByRole("link", { name: trace! }).click();
  await expect(page).toHaveURL(new RegExp(`/traces/${trace}\\?.*span=`));
});

test("what a strict workspace refuses is told on both pages", async ({ page }) => {
  await page.request.put(`${program.url}/api/v1/contract`, { data: { mode: "strict", rules_off: [] } });
  await sendTraces(program.url, [{ ...failing, service: "refused" }]);
  await page.goto(`${program.url}/contract`);
  const refused = page.getByRole("region", { name: "refused" });
  await refused.getByRole("button", { name: /failure\.status/ }).click();
  await expect(refused.getByText("refused", { exact: true }).last()).toBeVisible();
  await expect(refused.getByRole("link")).toHaveCount(0);

  await page.goto(`${program.url}/ingestion`);
  await expect(page.getByRole("table", { name: "Ledger by key and signal" })).toContainText("1 breaks the contract");
  await expect(page.getByRole("region", { name: "Refused requests" })).toContainText("breaks the contract");
});
