import type { Page } from "@playwright/test";
import { checkAccessible } from "./axe";
import { expect, test } from "./test";
import { approval, declined, largest } from "./traceData";

const rows = (page: Page) => page.getByRole("treegrid", { name: "Spans" }).getByRole("row");
const current = (page: Page) => page.locator('[role="row"][aria-selected="true"]');
const panel = (page: Page) => page.getByRole("region", { name: /^Span / });

test("1.1 a trace opened by its id shows every service, every time, and each span's details", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}?span=none`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("POST /v1/chat");
  await expect(page.getByRole("treegrid", { name: "Spans" })).toHaveAttribute("aria-rowcount", `${trace.span_count}`);
  const shown = new Set<string>();
  for (let round = 0; round < 3; round++) {
    for (const text of await rows(page).allInnerTexts())
      for (const service of trace.services) if (text.includes(service)) shown.add(service);
    await page.getByRole("treegrid").evaluate((grid) => grid.scrollBy(0, 400));
    await page.waitForTimeout(50);
  }
  expect([...shown].sort()).toEqual([...trace.services].sort());
  await page.getByRole("treegrid").evaluate((grid) => grid.scrollTo(0, 0));
  for (const text of await rows(page).allInnerTexts()) expect(text).toMatch(/\d (ns|ms|s|m|h)\b/);

  await rows(page).filter({ hasText: "chat gpt-4o" }).first().click();
  await expect(panel(page).getByText("I would like to spend")).toBeVisible();
  await page.keyboard.press("2");
  await expect(panel(page).getByText("gen_ai.request.model")).toBeVisible();
  await page.keyboard.press("4");
  await expect(panel(page).getByRole("tree").getByText("start_time_unix_nano:")).toBeVisible();
});

test("1.3 half an hour with idle time: said, shown, compressed on request, and quick to move in", async ({ page }) => {
  const trace = await approval(page);
  await page.goto(`/traces/${trace.trace_id}`);
  await expect(page.getByTitle(/^1,80\d,\d{3}/).first()).toHaveText("30 m");
  await expect(page.getByText(/^idle 1[24] m$/)).toHaveCount(2);
  const last = rows(page).filter({ hasText: "resume after approval" }).last().locator("[title$=' ms']").first();
  const before = (await last.boundingBox())!.x;
  await page.getByRole("button", { name: /idle · compress/ }).click();
  await expect(page).toHaveURL(/idle=1/);
  await expect.poll(async () => (await last.boundingBox())!.x).not.toBe(before);
  await page.keyboard.press("c");
  await expect(page.getByText(/^Critical path: agent \d+ %/)).toBeVisible();
  await page.keyboard.press("i");
  await expect(page).not.toHaveURL(/idle=1/);
});

test("1.4 a failed trace opens on its failure and leads to stack trace, variables and cause", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}`);
  await expect(current(page)).toContainText("POST /charges");
  await expect(panel(page)).toContainText("payment-agent");
  await expect(panel(page)).toContainText("402 Payment Required");
  // The HTTP call threw nothing itself; what its caller threw is there at once.
  const above = panel(page).getByRole("region", { name: "Exception above" });
  await expect(above).toContainText("Thrown in execute_tool charge_card");
  await expect(above.getByRole("region", { name: "Stack trace" })).toContainText("CardGateway.cs:line 118");
  await expect(above.getByRole("region", { name: "Variables" })).toContainText("idempotent");
  const chain = panel(page).getByRole("navigation", { name: /^Failure/ });
  await chain.getByRole("button", { name: "execute_tool charge_card" }).click();
  await expect(current(page)).toContainText("execute_tool charge_card");
  await expect(panel(page).getByText("Travel.Payments.CardDeclinedException").first()).toBeVisible();
  await expect(panel(page).getByRole("region", { name: "Stack trace" })).toContainText("CardGateway.cs:line 118");
  await expect(panel(page).getByRole("region", { name: "Variables" })).toContainText("idempotent");
  await page.keyboard.press("e");
  await expect(current(page)).toContainText("invoke_agent payment-agent");
  await page.keyboard.press("E");
  await expect(current(page)).toContainText("execute_tool charge_card");
});

test("10,000 spans: time to open, to zoom and to scroll", async ({ page }) => {
  const trace = await largest(page);
  expect(trace.span_count).toBe(10_000);
  await page.addInitScript(() => {
    // The last row that fits the window says that all before it are drawn: of the first page, then of all spans.
    const isFull = () => {
      const grid = document.querySelector('[role="treegrid"]');
      const rows = [...(grid?.querySelectorAll('[role="row"]') ?? [])];
      return rows.some((row) => row.getBoundingClientRect().bottom >= grid!.getBoundingClientRect().bottom);
    };
    const look = () => {
      const full = isFull();
      if (full && performance.getEntriesByName("first").length === 0) performance.mark("first");
      if (full && document.body.textContent.includes("10,000 spans")) performance.mark("all");
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`/traces/${trace.trace_id}?span=none`);
  const mark = (name: string) =>
    page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? 0, name);
  await expect.poll(() => mark("all")).toBeGreaterThan(0);
  const [first, opened] = [await mark("first"), await mark("all")];
  // The attributes of all spans come last; measuring begins when they are there.
  await expect(page.getByText(/ k tok$/)).toBeVisible();
  await page.getByRole("button", { name: "Fold loops" }).click();
  const grid = page.getByRole("treegrid", { name: "Spans" });
  await expect(grid).toHaveAttribute("aria-rowcount", "10000");
  const zoom = await measure(page, "zoom");
  const scroll = await measure(page, "scroll");
  await expect(page).toHaveURL(/zoom=/);
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  const said = (step: Step) => `${step.paint.toFixed(1)} ms to paint, ${step.work.toFixed(1)} ms of work`;
  console.log(
    `10,000 spans: last visible row after ${opened.toFixed(0)} ms (of the first page ${first.toFixed(0)} ms); ` +
      `zoom step ${said(zoom)}; scroll step ${said(scroll)}; ${nodes} nodes (aims 1,000, 50, 16 ms, 3,000)`,
  );
  expect(nodes).toBeLessThan(3_000);
  // Machines of CI are slow and shared: the aims are printed, the test fails where something is clearly broken.
  expect(opened).toBeLessThan(15_000);
  expect(zoom.paint).toBeLessThan(1_000);
});

interface Step {
  /** From the input to the end of the frame that shows it; for a key that is a frame's 16.7 ms at least; median, ms. */
  paint: number;
  /** Script, style, layout and paint on the main thread; mean, ms. */
  work: number;
}

const Steps = 12;

async function measure(page: Page, input: "zoom" | "scroll"): Promise<Step> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await browser.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1_000;
  };
  const before = await busy();
  const paints = await page.evaluate(
    async ([name, steps]) => {
      const times: number[] = [];
      for (let step = 0; step < steps; step++) {
        let start = await new Promise<number>(requestAnimationFrame).then(() => performance.now());
        if (name === "zoom") window.dispatchEvent(new KeyboardEvent("keydown", { key: "w" }));
        else {
          // The browser tells of scrolling with the next frame; until then nothing can be done for it.
          const told = () => (start = performance.now());
          document.addEventListener("scroll", told, { capture: true, once: true });
          document.querySelector('[role="treegrid"]')!.scrollBy(0, 600);
        }
        await new Promise(requestAnimationFrame);
        await new Promise<void>((done) => {
          const channel = new MessageChannel();
          channel.port1.addEventListener("message", () => done());
          channel.port1.start();
          channel.port2.postMessage(null);
        });
        times.push(performance.now() - start);
      }
      return times;
    },
    [input, Steps] as const,
  );
  const work = ((await busy()) - before) / Steps;
  await browser.detach();
  return { paint: paints.toSorted((a, b) => a - b)[Math.floor(Steps / 2)]!, work };
}

test("the keyboard alone: rows, folds, find, zoom, panel, conversation", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}?span=none`);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(current(page)).toContainText("POST /v1/chat");
  await page.keyboard.press("ArrowLeft");
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(rows(page)).not.toHaveCount(1);
  await page.keyboard.press("/");
  await page.keyboard.type("charge_card");
  await expect(page.getByRole("status")).toHaveText("1 hit");
  await page.keyboard.press("Enter");
  await expect(current(page)).toContainText("execute_tool charge_card");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(page).toHaveURL(/zoom=/);
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/zoom=/);
  await page.keyboard.press("3");
  await expect(page.getByRole("tab", { name: /Events/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press("v");
  await expect(page.getByRole("region", { name: "Conversation" })).toBeVisible();
  await page.keyboard.press("v");
  await page.keyboard.press("[");
  await expect(rows(page)).not.toHaveCount(trace.span_count);
});

test("reload and back give the same picture", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}`);
  await rows(page).filter({ hasText: "guardrail input" }).click();
  await page.getByRole("tab", { name: /Attributes/ }).click();
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/zoom=/);
  const axis = await rows(page).first().innerText();
  await page.reload();
  await expect(current(page)).toContainText("guardrail input");
  await expect(page.getByRole("tab", { name: /Attributes/ })).toHaveAttribute("aria-selected", "true");
  expect(await rows(page).first().innerText()).toBe(axis);
  await rows(page).filter({ hasText: "search_hotels" }).first().click();
  await expect(current(page)).toContainText("search_hotels");
  await page.goBack();
  await expect(current(page)).toContainText("guardrail input");
});

test("a conversation shows each message once, with calls and results together", async ({ page }) => {
  const trace = await declined(page);
  await page.goto(`/traces/${trace.trace_id}?view=conversation&span=none`);
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await expect(conversation.getByText("I would like to spend")).toHaveCount(1);
  await expect(conversation.getByRole("region", { name: "Turn 2 of trip-planner" })).toContainText("earlier message");
  await expect(conversation.getByText("search_flights", { exact: true })).toHaveCount(1);
  await expect(conversation.getByText(/→.*TP 533/)).toHaveCount(1);
  await checkAccessible(page);
});

test("two traces are compared step by step", async ({ page }) => {
  const a = await declined(page);
  const b = await approval(page);
  await page.goto(`/traces/compare?a=${a.trace_id}&b=${b.trace_id}`);
  await expect(page.getByText(/\d+ only in A/)).toBeVisible();
  await page.goto(`/traces/compare?a=${a.trace_id}&b=${a.trace_id}`);
  await expect(page.getByText(`${a.span_count} steps in both`)).toBeVisible();
  await page.getByText("Only what differs").click();
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(0);
  await page.getByText("Only what differs").click();
  await page.getByRole("row").first().click();
  await expect(page.getByText(/^0 of \d+ values differ/)).toBeVisible();
  await checkAccessible(page);
});

for (const tab of ["conversation", "attributes", "events", "raw"])
  test(`axe finds nothing serious beside the ${tab} of a failed span`, async ({ page }) => {
    const trace = await declined(page);
    await page.goto(`/traces/${trace.trace_id}?tab=${tab}`);
    await page.keyboard.press("e");
    await expect(page.getByRole("tabpanel")).toBeVisible();
    await checkAccessible(page);
  });
