import { gzipSync } from "node:zlib";
import { checkAccessible } from "./axe";
import { startProgram } from "./program";
import { expect, test } from "./test";

const Traces = { name: "Traces", level: 1 } as const;

test("a workspace's pages lie below its name", async ({ page }) => {
  await page.goto("/w/acme/traces?range=7d");
  await expect(page.getByRole("heading", Traces)).toBeVisible();
  await expect(page.getByRole("link", { name: "Traces" })).toHaveAttribute("href", /^\/w\/acme\/traces/);
});

test("the time range lives in the URL and in the history", async ({ page }) => {
  await page.goto("/traces?range=7d");
  await page.getByRole("button", { name: /Last 7 days/ }).click();
  await page.getByRole("button", { name: "Last hour" }).click();
  await expect(page).toHaveURL(/range=1h/);
  await page.goBack();
  await expect(page).toHaveURL(/range=7d/);
  await expect(page.getByRole("button", { name: /Last 7 days/ })).toBeVisible();
});

test("an absolute range is picked in the zone that is shown", async ({ page }) => {
  await page.goto("/traces");
  await expect(page.getByRole("heading", Traces)).toBeVisible();
  await page.keyboard.press("t");
  await page.getByLabel("From", { exact: true }).fill("2026-07-01T12:00:00");
  await page.getByLabel("To", { exact: true }).fill("2026-07-01T13:00:00");
  await page.getByRole("button", { name: "Show this range" }).click();
  await expect(page).toHaveURL(/from=2026-07-01T10%3A00%3A00.000Z&to=2026-07-01T11%3A00%3A00.000Z/);
});

test("live is part of the URL", async ({ page }) => {
  await page.goto("/traces?live=1");
  const live = page.getByRole("button", { name: "Live" });
  await expect(live).toHaveAttribute("aria-pressed", "true");
  await live.click();
  await expect(page).not.toHaveURL(/live/);
});

test("a pasted trace id opens the trace", async ({ page, request }) => {
  const { items } = await (await request.get("/api/v1/traces?limit=1")).json();
  await page.goto("/traces");
  await expect(page.getByRole("heading", Traces)).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Go to a page/ }).fill(` ${items[0].trace_id.toUpperCase()} `);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/traces/${items[0].trace_id}`));
});

test("the theme is kept and there before the first paint", async ({ page }) => {
  await page.goto("/traces");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
test.use({ expectedErrors: [/Failed to load resource: (net::ERR_FAILED|.* 400)/] });

test("the keys are listed under ?", async ({ page }) => {
  await page.goto("/traces");
  await expect(page.getByRole("heading", Traces)).toBeVisible();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByText("Time range")).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("the first Tab offers to skip to the page", async ({ page }) => {
  await page.goto("/traces");
  await expect(page.getByRole("heading", Traces)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
});

test("an unknown address says so", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(page.getByText("There is no such page")).toBeVisible();
  await checkAccessible(page);
});

// Watched from the first frame: before its font is there, text is wider than after.
for (const width of [1440, 1024, 640]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const frames: number[] = [];
      Object.assign(window, { frames });
      const look = () => {
        const root = document.documentElement as HTMLElement | null;
        if (root !== null) frames.push(root.scrollWidth - root.clientWidth);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto("/traces");
    await expect(page.getByRole("heading", Traces)).toBeVisible();
    await expect(page.getByRole("grid").or(page.getByRole("table")).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const beyond = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
    expect(beyond.length).toBeGreaterThan(2);
    expect(Math.max(...beyond)).toBe(0);
  });
}

test.describe("the first run", () => {
  test("says where to send and becomes the first trace", async ({ page }) => {
    const program = await startProgram();
    try {
      await page.goto(`${program.url}/`);
      await expect(page.getByRole("heading", { name: "No traces yet" })).toBeVisible();
      const { listeners } = await (await page.request.get(`${program.url}/api/v1/ingestion`)).json();
      const listening = page.getByRole("list", { name: "Listening" });
      await expect(listening).toContainText(`OTLP/HTTP${listeners.otlp_http}`);
      await expect(listening).toContainText(`OTLP/gRPC${listeners.otlp_grpc}`);
      await expect(listening).toContainText("Waiting for the first trace");
      await checkAccessible(page);

      await send(program.url, "12");
      const refused = page.getByRole("region", { name: "Refused requests" });
      await expect(refused).toContainText("1 request arrived and was refused");
      await expect(refused).toContainText('traceId "12": expected 32 hex digits');
      await send(program.url, "12");
      await expect(refused).toContainText("2 requests arrived and were refused");
      await checkAccessible(page);
      await page.getByRole("tab", { name: "curl" }).click();
      await expect(page.getByText(`${listeners.otlp_http}/v1/traces`, { exact: false })).toBeVisible();

      await send(program.url, "0123456789abcdef0123456789abcdef");
      await expect(page).toHaveURL(/\/traces\/0123456789abcdef0123456789abcdef/);
    } finally {
      await page.goto("about:blank");
      await program.stop();
    }
  });

  test("imports files and shows the list, or says what is wrong with them", async ({ page }) => {
    const program = await startProgram();
    const file = (name: string, text: string | Buffer) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(text),
    });
    try {
      await page.goto(`${program.url}/traces`);
      const picker = page.getByLabel("Files of OTLP");
      await picker.setInputFiles(file("wrong.json", "{}}"));
      await expect(page.getByRole("alert")).toContainText("body: expected JSON");
      const lines = [request("a".repeat(32)), request("b".repeat(32))].join("\n");
      await picker.setInputFiles([file("two.jsonl", lines), file("one.json.gz", gzipSync(request("c".repeat(32))))]);
      await expect(page.getByRole("heading", Traces)).toBeVisible();
      await expect(page.getByRole("grid", { name: "Traces" }).locator("[data-trace]")).toHaveCount(3);
    } finally {
      await page.goto("about:blank");
      await program.stop();
    }
  });

  test("loads the demo and shows Home, which waited in its place", async ({ page }) => {
    const program = await startProgram();
    try {
      await page.goto(program.url);
      await page.getByRole("button", { name: "Load demo data" }).click();
      await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible({ timeout: 15_000 });
      await expect(page.getByRole("table", { name: "Costliest traces" })).toContainText("summarise reviews");
    } finally {
      await page.goto("about:blank");
      await program.stop();
    }
  });
});

/** A request with one span. */
function request(traceId: string): string {
  const now = `${Date.now()}000000`;
  const span = { traceId, spanId: "00000000000000a1", name: "hello", startTimeUnixNano: now, endTimeUnixNano: now };
  return JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
}

async function send(url: string, traceId: string): Promise<void> {
  await fetch(`${url}/v1/traces`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: request(traceId),
  });
}
