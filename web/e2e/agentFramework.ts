import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";

const File = resolve(import.meta.dirname, "../../tests/Sightline.Tests/Cases/graphs/agent-framework-workflow.json");
/** As the file has it; it is brought to now, so that the list and retention show it. */
const FileTraceId = "5e1f0a9c3b7d48e2a6c4f1d09b83e752";
const FileStart = 1_772_366_400_000n;
const Ago = 120_000;

/** A workflow of Microsoft Agent Framework: executors beside each other, joined by links. */
export async function sendAgentFrameworkWorkflow(page: Page): Promise<string> {
  const start = BigInt(Date.now() - Ago);
  const text = (await readFile(File, "utf8")).replace(
    /"(startTimeUnixNano|endTimeUnixNano)": "(\d+)"/g,
    (_, key: string, nano: string) => `"${key}": "${BigInt(nano) + (start - FileStart) * 1_000_000n}"`,
  );
  const answer = await page.request.post("/v1/traces", {
    headers: { "Content-Type": "application/json" },
    data: text,
  });
  expect(answer.ok()).toBe(true);
  await expect.poll(async () => (await page.request.get(`/api/v1/traces/${FileTraceId}`)).status()).toBe(200);
  return FileTraceId;
}
