import { checkAccessible } from "./axe";
import { type Program, startProgram } from "./program";
import { sendTraces } from "./sendTraces";
import { expect, test } from "./test";

let program: Program;

test.beforeAll(async () => {
  program = await startProgram({ settings: ["Store:SettleIdle=00:00:01", "Store:SamplingGrace=00:00:01"] });
});

test.afterAll(() => program.stop());

const sent = (name: string) => ({
  name,
  service: "web",
  start: Date.now() - 5_000,
  ms: 10,
  attributes: { "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o", "gen_ai.provider.name": "openai" },
});

test("a trace that sampling left out shows what stays and why; one that is pinned stays", async ({ page }) => {
  test.slow();
  const policy = { mode: "tail", slower_than_service: false, always_below_per_minute: 0, share: 0 };
  expect((await page.request.put(`${program.url}/api/v1/sampling/policy`, { data: policy })).ok()).toBe(true);
  const [gone, kept] = await sendTraces(program.url, [sent("gone"), sent("kept")]);

  await page.goto(`${program.url}/traces/${kept}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Its spans will go: sampling left it out (chance by its id, policy 1)")).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await page.getByRole("button", { name: "Keep it whole" }).click();
  await expect(page.getByText("Pinned: its spans stay, whatever sampling decides.")).toBeVisible();

  // What is left out goes with the worker's next look; that of the store is asked for, so that nobody waits.
  await expect(async () => {
    await page.request.post(`${program.url}/api/v1/admin/compact`);
    const answer = await page.request.get(`${program.url}/api/v1/traces/${gone}`);
    expect(((await answer.json()) as { spans: unknown[] }).spans).toEqual([]);
  }).toPass({ timeout: 45_000 });
  await page.goto(`${program.url}/traces/${gone}`);
  await expect(page.getByRole("heading", { name: "Sampling left this trace out" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Calls of this trace" }).getByText("gpt-4o")).toBeVisible();
  await checkAccessible(page);

  await page.goto(`${program.url}/traces/${kept}`);
  await expect(page.getByRole("heading", { name: "kept" })).toBeVisible();
  await page.getByRole("button", { name: "Unpin" }).click();
  await expect(page.getByText("Its spans will go")).toBeVisible();
});
