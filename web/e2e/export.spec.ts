import { readFile } from "node:fs/promises";
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

test("the list of users is saved as CSV, in its order", async ({ page }) => {
  await page.goto(`${program.url}/users?sort=cost_usd`);
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("users.csv");
  await expect(page.getByRole("dialog").getByText("Saved users.csv, 40 rows.")).toBeVisible();
  await checkAccessible(page);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  const { items } = await (
    await page.request.get(`${program.url}/api/v1/users?range=24h&sort=cost_usd&limit=100`)
  ).json();
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
    items.map(({ user_id }: { user_id: string }) => user_id),
  );
});

test.describe("a transfer that breaks off", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load/] });

  test("goes on where it was, without loss or duplicate", async ({ page }) => {
    let asked = 0;
    await page.route("**/api/v1/export?**", async (route) => {
      asked++;
      // The second request, which goes on, fails once too.
      if (asked === 2) return route.abort();
      const answer = await route.fetch();
      const text = await answer.text();
      const headers = { ...answer.headers(), "content-length": "" };
      delete (headers as Record<string, string>)["content-length"];
      if (asked > 1) return route.fulfill({ response: answer, body: text });
      // As far as some rows behind the second mark; the page is told that it is not all.
      const mark = text.indexOf("next_cursor", text.indexOf("next_cursor") + 20);
      const cut = text.slice(0, text.indexOf("\n", mark) + 400);
      return route.fulfill({ status: 200, headers: { ...headers, "x-cut": "1" }, body: cut });
    });
    // What a browser makes of a connection that ends before its body does.
    await page.addInitScript(() => {
      const real = globalThis.fetch.bind(globalThis);
      globalThis.fetch = async (...args) => {
        const answer = await real(...args);
        if (answer.headers.get("x-cut") === null) return answer;
        const whole = await answer.text();
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(whole));
            setTimeout(() => controller.error(new TypeError("network error")), 50);
          },
        });
        return new Response(body, { status: 200, headers: answer.headers });
      };
    });
    await page.goto(`${program.url}/traces?range=7d`);
    await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]").first()).toBeVisible();
    await page.getByRole("button", { name: "Export all that match" }).click();
    await page.getByRole("menuitem", { name: "JSON lines" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Broke off after 2,000 of 3,000 rows.")).toBeVisible();
    await dialog.getByRole("button", { name: "Go on" }).click();
    await expect(dialog.getByText("Broke off after 2,000 of 3,000 rows.")).toBeVisible();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Go on" }).click();
    const file = await download;
    await expect(dialog.getByText("Saved traces.jsonl, 3,000 rows.")).toBeVisible();
    const ids = (await readFile(await file.path(), "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { trace_id: string }).trace_id);
    expect(ids.length).toBe(3_000);
    expect(new Set(ids).size).toBe(3_000);
  });
});
