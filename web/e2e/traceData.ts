import { expect, type Page } from "@playwright/test";

interface Item {
  trace_id: string;
  services: string[];
  span_count: number;
}

/** The first trace of the demo that the list finds with these parameters. */
export async function findTrace(page: Page, parameters: Record<string, string>): Promise<Item> {
  const query = new URLSearchParams({ range: "24h", limit: "1", ...parameters });
  const answer = await page.request.get(`/api/v1/traces?${query}`);
  const { items } = (await answer.json()) as { items: Item[] };
  expect(items, `a trace with ${query}`).toHaveLength(1);
  return items[0]!;
}

export const approval = (page: Page) => findTrace(page, { name: "workflow refund" });
export const declined = (page: Page) =>
  findTrace(page, { q: 'attr.error.type:"Travel.Payments.CardDeclinedException"' });
export const largest = (page: Page) => findTrace(page, { name: "summarise reviews" });

/** Seconds before now at which the broken trace begins. */
const BrokenAgo = 300;

/** A trace in which everything is wrong that can be: cycle, missing parent, late child, skew, a span without an end. */
export async function sendBrokenTrace(page: Page): Promise<string> {
  const traceId = "b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0";
  const start = BigInt(Date.now() - BrokenAgo * 1_000) * 1_000_000n;
  const at = (ms: number) => String(start + BigInt(ms) * 1_000_000n);
  const span = (id: number, parent: number | null, name: string, from: number, to: number | null) => ({
    traceId,
    spanId: String(id).padStart(16, "0"),
    parentSpanId: parent === null ? "" : String(parent).padStart(16, "0"),
    name,
    kind: 1,
    startTimeUnixNano: at(from),
    endTimeUnixNano: to === null ? "0" : at(to),
  });
  const of = (service: string, spans: object[]) => ({
    resource: { attributes: [{ key: "service.name", value: { stringValue: service } }] },
    scopeSpans: [{ scope: {}, spans }],
  });
  const answer = await page.request.post("/v1/traces", {
    headers: { "Content-Type": "application/json" },
    data: {
      resourceSpans: [
        of("planner", [
          span(1, null, "root", 0, 1_000),
          span(2, 1, "outlives its parent", 500, 2_000),
          span(3, 99, "orphan", 100, 300),
          span(4, 5, "ring a", 200, 400),
          span(5, 4, "ring b", 210, 390),
          span(6, 1, "never ended", 600, null),
        ]),
        of("booking", [span(7, 1, "early", -30_000, -29_000)]),
      ],
    },
  });
  expect(answer.ok()).toBe(true);
  await expect.poll(async () => (await page.request.get(`/api/v1/traces/${traceId}`)).status()).toBe(200);
  return traceId;
}

/** A trace of this many spans, sent in parts: a root, and loops of steps with a model call each. */
export async function sendLargeTrace(page: Page, count: number): Promise<string> {
  const traceId = "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0";
  // A program that a run before has sent it to has it.
  if ((await page.request.get(`/api/v1/traces/${traceId}?view=core&limit=1`)).ok()) return traceId;
  const start = BigInt(Date.now() - BrokenAgo * 1_000) * 1_000_000n;
  const span = (id: number) => ({
    traceId,
    spanId: String(id).padStart(16, "0"),
    parentSpanId: id === 1 ? "" : String(id % 2 === 0 ? 1 : id - 1).padStart(16, "0"),
    name: id === 1 ? "root" : id % 2 === 0 ? "step" : "chat gpt-4o",
    startTimeUnixNano: String(start + BigInt(id) * 1_000_000n),
    endTimeUnixNano: String(start + BigInt(id === 1 ? count + 10 : id + 3) * 1_000_000n),
  });
  const part = 5_000;
  for (let from = 1; from <= count; from += part) {
    const spans = Array.from({ length: Math.min(part, count - from + 1) }, (_, i) => span(from + i));
    const resource = { attributes: [{ key: "service.name", value: { stringValue: "batch" } }] };
    const answer = await page.request.post("/v1/traces", {
      headers: { "Content-Type": "application/json" },
      data: { resourceSpans: [{ resource, scopeSpans: [{ scope: {}, spans }] }] },
    });
    expect(answer.ok()).toBe(true);
  }
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/v1/traces/${traceId}?view=core&limit=1`);
      return answer.ok() ? ((await answer.json()) as { trace: Item }).trace.span_count : 0;
    })
    .toBe(count);
  return traceId;
}

/** A trace of one span with values that nobody reads at a glance: a long text, and JSON with a text inside. */
export async function sendLongValues(page: Page): Promise<string> {
  const traceId = "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0";
  const start = BigInt(Date.now() - BrokenAgo * 1_000) * 1_000_000n;
  const lines = (from: number) => Array.from({ length: 300 }, (_, i) => `line ${from + i} of the log`);
  const json = { pages: { first: { text: lines(0).join("\n"), id: "12345678901234567890" }, all: lines(1_000) } };
  const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const span = {
    traceId,
    spanId: "00000000000000d1",
    name: "read the log",
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + 1_000_000n),
    attributes: [
      attribute("log.text", lines(0).join("\n")),
      attribute("log.json", JSON.stringify(json).replace('"12345678901234567890"', "12345678901234567890")),
    ],
  };
  const answer = await page.request.post("/v1/traces", {
    headers: { "Content-Type": "application/json" },
    data: { resourceSpans: [{ scopeSpans: [{ scope: {}, spans: [span] }] }] },
  });
  expect(answer.ok()).toBe(true);
  await expect.poll(async () => (await page.request.get(`/api/v1/traces/${traceId}`)).status()).toBe(200);
  return traceId;
}
