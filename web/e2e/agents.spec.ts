import type { Page } from "@playwright/test";
import { sendAgentFrameworkWorkflow } from "./agentFramework";
import { checkAccessible } from "./axe";
import { startProgram } from "./program";
import { expect, test } from "./test";

interface GraphAnswer {
  nodes: { id: string; name: string; calls: number; tokens: number | null; traces: number }[];
  edges: { from: string; to: string; calls: number; handovers: number; traces: number }[];
  traces: number;
  totals: { tokens: number; cost_usd: number };
}

const graph = (page: Page) => page.getByRole("group", { name: "Who called whom" });
const node = (page: Page, name: string | RegExp) => graph(page).getByRole("button", { name });
const panel = (page: Page, name: string) => page.getByRole("complementary", { name });
const answer = async (page: Page, query: string) =>
  (await (await page.request.get(`/api/v1/agents/graph?${query}`)).json()) as GraphAnswer;

test("the page shows who hands over to whom, and leads to the traces behind it", async ({ page }) => {
  await page.goto("/traces?range=7d");
  await page.getByRole("link", { name: "Agents" }).click();
  await expect(page).toHaveURL(/\/agents\?range=7d/);
  await expect(node(page, /^agent trip-planner/)).toBeVisible();
  const { edges, totals } = await answer(page, "range=7d");
  const handed = (from: string, to: string) =>
    edges.find((edge) => edge.from === `agent ${from}` && edge.to === `agent ${to}`)!;
  expect(handed("trip-planner", "booking-agent").handovers).toBeGreaterThan(100);
  expect(handed("booking-agent", "payment-agent").handovers).toBe(handed("booking-agent", "payment-agent").calls);
  await expect(page.getByText(`${totals.tokens.toLocaleString("en-US")} tok`)).toBeVisible();

  // A node says its numbers, and whom it calls.
  await node(page, /^agent booking-agent/).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/node=agent(\+|%20)booking-agent/);
  const booking = panel(page, "agent booking-agent");
  await expect(booking.getByRole("list", { name: "Called by" })).toContainText("trip-planner");
  await expect(booking.getByRole("list", { name: "Calls", exact: true })).toContainText("payment-agent");
  await checkAccessible(page);
  await page.reload();
  await expect(booking).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(booking).toBeHidden();
  await page.goBack();
  await expect(booking).toBeVisible();

  // From the edge to its traces: as many as it says.
  await booking.getByRole("button", { name: /payment-agent/ }).click();
  const payment = panel(page, "agent payment-agent");
  const of = handed("booking-agent", "payment-agent").traces;
  await payment
    .getByRole("list", { name: "Called by" })
    .getByRole("listitem")
    .filter({ hasText: "booking-agent" })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/traces\?/);
  await expect(page.getByText(`${of} traces`, { exact: true })).toBeVisible();
});

test("a filter narrows the graph, and goes along to the traces", async ({ page }) => {
  await page.goto("/agents?range=7d");
  await page.getByRole("combobox").fill("service:knowledge-agent");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=service%3Aknowledge-agent/);
  await expect(node(page, /^agent support-agent/)).toBeVisible();
  const { nodes } = await answer(page, "range=7d&q=service:knowledge-agent");
  const planner = nodes.find((item) => item.name === "trip-planner")!;
  await node(page, /^agent trip-planner/).click();
  await panel(page, "agent trip-planner")
    .getByRole("link", { name: /traces of trip-planner$/ })
    .click();
  await expect(page.getByText(`${planner.traces} traces`, { exact: true })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toBe("any(service:knowledge-agent) agent:trip-planner");

  await page.goto("/agents?range=7d&q=service:nobody");
  await expect(page.getByText("No trace matches")).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter" }).click();
  await expect(node(page, /^agent support-agent/)).toBeVisible();
});

test.describe("with a filter that is wrong", () => {
  test.use({ expectedErrors: [/status of 400/] });

  test("the page says what is wrong with it", async ({ page }) => {
    await page.goto("/agents?range=7d&q=nosuch:1");
    await expect(page.getByText("The filter cannot be understood")).toBeVisible();
    await expect(page.getByText(/There is no field 'nosuch'/).first()).toBeVisible();
  });
});

test("the graph of a range can be read as a table, in dark too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/agents?range=7d");
  await expect(node(page, /^agent trip-planner/)).toBeVisible();
  await page.keyboard.press("v");
  await expect(page).toHaveURL(/view=table/);
  await page.getByRole("table").getByRole("button", { name: "agent booking-agent" }).click();
  await expect(panel(page, "agent booking-agent")).toBeVisible();
  await checkAccessible(page);
});

test("a workflow of Agent Framework is one graph, though its executors lie beside each other", async ({ page }) => {
  const traceId = await sendAgentFrameworkWorkflow(page);
  await page.goto(`/traces/${traceId}?view=graph&span=none`);
  const ofTrace = page.getByRole("region", { name: "Graph" });
  await expect(ofTrace).toContainText("4 agents, 2 steps, 2 models, 1 tool, 1 store");
  await expect(node(page, "agent Writer 2 calls")).toBeVisible();
  await expect(node(page, /^chain Publish failed 1/)).toBeVisible();
  // The writer and its critic call each other; the loop is two lines with their numbers.
  const edges = ((await (await page.request.get(`/api/v1/traces/${traceId}/graph`)).json()) as GraphAnswer).edges;
  const lines = edges.map((edge) => `${edge.from} > ${edge.to} ${edge.calls}`);
  expect(lines).toContain("agent Writer > agent Critic 2");
  expect(lines).toContain("agent Critic > agent Writer 1");
  expect(lines).toContain("agent FactChecker > agent Writer 1");
  await expect(ofTrace.locator("svg path[marker-end]")).toHaveCount(lines.length);
  await checkAccessible(page);
  await node(page, /^agent Critic/).click();
  await expect(page.getByRole("region", { name: /^Span / })).toContainText("invoke_agent Critic");
});

test("without a trace the page says so, and 1024 pixels are enough with one", async ({ page }) => {
  const program = await startProgram();
  try {
    await page.goto(`${program.url}/agents`);
    await expect(page.getByText("There are none in this time range")).toBeVisible();
    await checkAccessible(page);
  } finally {
    await program.stop();
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/agents?range=7d&node=agent+booking-agent");
  await expect(panel(page, "agent booking-agent")).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
});
