import type { Page } from "@playwright/test";
import { ada, invite, joinBy, newPerson, signIn } from "./access";
import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

const Quick = ["Store:SettleIdle=00:00:01", "Store:SamplingGrace=00:00:01"];

let program: Program;

test.beforeEach(async () => {
  program = await startProgram({ settings: Quick });
});

test.afterEach(async ({ page }) => {
  // It would go on asking.
  await page.close();
  await program.stop();
});

const policyOf = (page: Page) => page.getByRole("form", { name: "Policy" });
const previewOf = (page: Page) => page.getByRole("region", { name: "Preview" });
const sent = (name: string, more = {}) => ({ name, service: "web", start: Date.now() - 5_000, ms: 10, ...more });

/** Asks the worker that drops spans to look, until it has. */
async function untilGone(page: Page, spans: number): Promise<void> {
  await expect(async () => {
    await page.request.post(`${program.url}/api/v1/admin/compact`);
    const answer = await page.request.get(`${program.url}/api/v1/sampling/policy`);
    expect(((await answer.json()) as { spans_sampled_out: number }).spans_sampled_out).toBe(spans);
  }).toPass({ timeout: 45_000 });
}

test("before anything was sent the policy is explained, checked where it is typed, and saved by keyboard", async ({
  page,
}) => {
  await page.goto(program.url);
  await expect(page.getByRole("link", { name: "Sampling" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { name: "Sampling", level: 1 })).toBeVisible();
  const policy = policyOf(page);
  await expect(policy).toContainText("Everything is kept. Nothing is decided, and nothing goes.");
  await expect(policy).toContainText("nobody has changed it");
  await expect(previewOf(page)).toContainText("Nothing to try it on");
  await expect(page.getByText("No trace started in this time.").first()).toBeVisible();
  await expect(policy.getByRole("button", { name: "Save" })).toBeDisabled();
  await checkAccessible(page);

  await policy.getByRole("radio", { name: "Keep what matters" }).check();
  const slow = policy.getByRole("textbox", { name: "Longer than" });
  await slow.fill("soon");
  await expect(slow).toHaveAccessibleDescription("A number of milliseconds, at most a day, or nothing");
  await expect(previewOf(page)).toContainText("Something in the policy is wrong");
  await policy.getByRole("textbox", { name: "Keep" }).fill("120");
  await policy.getByRole("button", { name: "Add a share" }).click();
  await expect(policy).toContainText("Name a service, an agent or an environment");
  await policy.getByRole("button", { name: "Add an attribute" }).click();
  await policy.getByRole("textbox", { name: "Value of attribute 1" }).fill("gold");
  await expect(policy.getByRole("textbox", { name: "Key of attribute 1" })).toHaveAccessibleDescription(
    "The key is missing",
  );
  await expect(previewOf(page)).toHaveAttribute("aria-busy", "false");
  await checkAccessible(page);
  // What is wrong gets the focus, and nothing is sent.
  await policy.getByRole("button", { name: "Save" }).click();
  await expect(slow).toBeFocused();

  await slow.fill("5,000");
  await policy.getByRole("textbox", { name: "Key of attribute 1" }).fill("customer.tier");
  await policy.getByRole("textbox", { name: "Service of share 1" }).fill("checkout");
  await policy.getByRole("textbox", { name: "Percent of share 1" }).fill("50");
  const share = policy.getByRole("textbox", { name: "Keep" });
  await share.fill("5");
  await share.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Let spans go?" });
  await expect(dialog).toContainText("for good");
  await expect(page.locator("section[aria-label=Preview]")).toHaveAttribute("aria-busy", "false");
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Switch sampling on" }).click();
  await expect(policy).toContainText("Of the rest 5 % stay; 1 share for some of it first.");
  await expect(policy).toContainText(/Revision 1, changed .* by local/);
  await expect(policy.getByRole("status")).toHaveText("Saved.");

  await expect(policy.getByRole("link", { name: "all changes" })).toHaveAttribute("href", /audit\?.*action=sampling/);
  await page.reload();
  await expect(policy.getByRole("textbox", { name: "Longer than" })).toHaveValue("5000");
  await expect(policy.getByRole("textbox", { name: "Value of attribute 1" })).toHaveValue("gold");
  await expect(policy.getByRole("textbox", { name: "Percent of share 1" })).toHaveValue("50");
  await page.setViewportSize({ width: 1024, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

test("a page with changes asks before it is left, and keeps them when somebody else saves", async ({ page }) => {
  await page.goto(`${program.url}/sampling`);
  const policy = policyOf(page);
  const share = policy.getByRole("textbox", { name: "Keep" });
  await share.fill("20");
  await page.getByRole("link", { name: "Traces" }).click();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/sampling$/);
  await expect(share).toHaveValue("20");
  // Another time range is still the same page.
  await page.getByRole("button", { name: /Last 24 hours \S+/ }).click();
  await page.getByRole("button", { name: "Last 7 days" }).click();
  await expect(page).toHaveURL(/range=7d/);
  await expect(share).toHaveValue("20");

  const other = { mode: "keep_all", share: 0.3 };
  expect((await page.request.put(`${program.url}/api/v1/sampling/policy`, { data: other })).ok()).toBe(true);
  await page.getByRole("button", { name: "Refresh" }).first().click();
  await expect(policy).toContainText("Revision 1 was saved meanwhile by local.");
  await expect(share).toHaveValue("20");
  await policy.getByRole("button", { name: "Undo" }).click();
  await expect(share).toHaveValue("30");

  await share.fill("40");
  await page.getByRole("link", { name: "Traces" }).click();
  await dialog.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/traces/);
});

test("a policy is tried on what is there; what it left out is counted, and said where answers are made of spans", async ({
  page,
}) => {
  test.slow();
  const chat = { "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o", "gen_ai.agent.name": "planner" };
  const many = (count: number, name: string, more = {}) =>
    Array.from({ length: count }, () => sent(name, { attributes: chat, ...more }));
  await sendTraces(program.url, [
    ...many(30, "plan"),
    ...many(4, "fail", { failed: true }),
    ...many(2, "slow", { ms: 3_000 }),
  ]);
  await page.goto(`${program.url}/sampling?range=24h`);
  const policy = policyOf(page);
  await policy.getByRole("checkbox", { name: "Longer than 95 %" }).uncheck();
  await policy.getByRole("textbox", { name: "Longer than" }).fill("2000");
  await policy.getByRole("textbox", { name: "Keep" }).fill("0");
  await policy.getByRole("textbox", { name: "All, up to" }).fill("0");
  const preview = previewOf(page);
  await expect(preview).toContainText("Keeps 17 % of spans");
  const why = preview.getByRole("table", { name: "What would be kept, and why" });
  await expect(why.getByRole("row", { name: /Failed/ })).toContainText("4");
  await expect(why.getByRole("row", { name: /Slow/ })).toContainText("2");
  await expect(why.getByRole("row", { name: /Left out by chance/ })).toContainText("30");
  await preview.getByRole("button", { name: "Last 24 hours" }).click();
  await expect(preview).toContainText("Keeps 17 % of spans");

  await policy.getByRole("radio", { name: "Keep what matters" }).check();
  await policy.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Switch sampling on" }).click();
  await expect(policy).toContainText("Of the rest 0 % stay.");
  // What was there before is not decided on; what comes now is.
  await sendTraces(program.url, [...many(20, "plan"), ...many(3, "fail", { failed: true })]);
  await untilGone(page, 20);
  await page.reload();
  const decided = page.getByRole("table", { name: "What was decided, and why" });
  await expect(decided.getByRole("row", { name: /Left out by chance/ })).toContainText("20");
  await expect(decided.getByRole("row", { name: /Failed/ })).toContainText("3");
  await expect(decided.getByRole("row", { name: /Not decided/ })).toContainText("36");
  await page.getByRole("button", { name: "Traces by what was decided as a table" }).click();
  await expect(page.getByRole("region", { name: "Numbers of the chart" })).toContainText("20");
  await checkAccessible(page);

  await page.goto(`${program.url}/traces?q=kind:llm`);
  const note = page.getByRole("note");
  await expect(note).toContainText("20 spans of this time went by sampling.");
  await note.getByRole("link", { name: "sampling" }).click();
  await expect(page.getByRole("heading", { name: "Sampling", level: 1 })).toBeVisible();
  await page.goto(`${program.url}/traces`);
  await expect(page.getByText("59 traces")).toBeVisible();
  await expect(page.getByRole("note")).toHaveCount(0);
});

test("what fails is said, and can be tried again", async ({ page, expectedErrors }) => {
  expectedErrors.push(/400|500/);
  let broken = true;
  await page.route("**/api/v1/sampling/**", (route) =>
    broken && route.request().method() === "GET"
      ? route.fulfill({ status: 500, contentType: "application/problem+json", body: '{"title":"Out of order"}' })
      : route.fallback(),
  );
  await page.goto(`${program.url}/sampling`);
  await expect(page.getByRole("alert").first()).toContainText("Out of order", { timeout: 20_000 });
  broken = false;
  const policy = policyOf(page);
  await expect(async () => {
    await page.getByRole("button", { name: "Try again" }).first().click({ timeout: 1_000 });
    await expect(policy).toBeVisible({ timeout: 1_000 });
  }).toPass();

  // What the server alone knows to be wrong stands beside its field too.
  await policy.getByRole("button", { name: "Add an attribute" }).click();
  await policy.getByRole("textbox", { name: "Key of attribute 1" }).fill("k".repeat(300));
  await policy.getByRole("button", { name: "Save" }).click();
  await expect(policy.getByRole("textbox", { name: "Key of attribute 1" })).toHaveAccessibleDescription(
    "Must have 1 to 256 characters",
  );
});

test("who may not change it reads it, and can try it", async ({ page, browser, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource: .* 401/);
  const own = await startProgram({ owner: ada, settings: Quick });
  try {
    await page.goto(own.url);
    await signIn(page);
    await expect(page).toHaveURL(/\/w\//);
    await page.goto(`${own.url}/w/default/sampling`);
    await expect(policyOf(page)).toContainText("Of the rest 10 % stay.");
    const viewer = await newPerson(browser, own.url);
    const person = await newPerson(browser, own.url);
    await person.goto(own.url);
    await signIn(person);
    await expect(person).toHaveURL(/\/w\//);
    await joinBy(viewer, await invite(person, "default", "vera@example.com", "viewer"), "Vera", "looks only, long");
    await viewer.goto("/w/default/sampling");
    const policy = policyOf(viewer);
    await expect(policy).toContainText("Owners and admins of the workspace change it.");
    await expect(policy.getByRole("button", { name: "Save" })).toHaveCount(0);
    await expect(policy.getByRole("textbox", { name: "Keep" })).toBeDisabled();
    await expect(policy.getByRole("button", { name: "Add a share" })).toHaveCount(0);
    await expect(previewOf(viewer)).toContainText("Nothing to try it on");
    await checkAccessible(viewer);
    await viewer.context().close();
    await person.context().close();
  } finally {
    await own.stop();
  }
});
