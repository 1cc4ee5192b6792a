import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram();
});

test.afterAll(() => program.stop());

test("what is set is tried, saved, holds for what comes next, and is counted", async ({ page }) => {
  await page.goto(`${program.url}/settings/redaction`);
  const secrets = page.getByRole("table", { name: "Built-in rules" });
  await expect(secrets.getByRole("combobox", { name: "What becomes of openai_key" })).toHaveValue("mask");
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await checkAccessible(page);

  await secrets.getByRole("combobox", { name: "What becomes of openai_key" }).selectOption("hash");
  await page.getByRole("button", { name: "Add an attribute" }).click();
  await page.getByRole("textbox", { name: "Attribute 1" }).fill("user.email");
  await page.getByRole("button", { name: "Add a pattern" }).click();
  await page.getByRole("textbox", { name: "Name of pattern 1" }).fill("employee");
  await page.getByRole("textbox", { name: "Pattern 1", exact: true }).fill("E-\\d{4}");

  const secret = "sk-proj-Ab3dEf6hIj9lMn2pQr5tUv8xYz1";
  await page.getByLabel("Text").fill(`E-1234 pays 4111 1111 1111 1111 with ${secret}`);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByRole("status").last()).toContainText(
    /\*{6} pays \*{19} with sk-proj-\[openai_key:[0-9a-f]{16}\]|\[openai_key:/,
  );
  await expect(page.getByRole("status").last()).toContainText("employee: 1 finding");
  const saved = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.getByRole("button", { name: "Save" }).click();
  expect((await saved).status()).toBe(200);
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();

  const [trace] = await sendTraces(program.url, [
    {
      name: "pay",
      service: "web",
      start: Date.now(),
      ms: 1,
      attributes: { "user.email": "ada@example.com", key: secret },
    },
  ]);
  const stored = await (await page.request.get(`${program.url}/api/v1/traces/${trace}`)).text();
  expect(stored).not.toContain("ada@example.com");
  expect(stored).not.toContain(secret.slice(8));
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Attribute 1" })).toHaveValue("user.email");
  await expect(secrets.getByRole("row", { name: /^openai_key/ })).toContainText("1");
  await checkAccessible(page);
});

test("a mistake is told where it was made and nothing is changed", async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/);
  await page.goto(`${program.url}/settings/redaction`);
  await page.getByRole("button", { name: "Add a pattern" }).click();
  const place = await page.getByRole("textbox", { name: /^Pattern \d+$/ }).count();
  await page.getByRole("textbox", { name: `Name of pattern ${place}` }).fill("back");
  await page.getByRole("textbox", { name: `Pattern ${place}`, exact: true }).fill("(a)\\1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("pattern");
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Pattern \d+$/ })).toHaveCount(place - 1);
});
