import type { WireCore, WirePage } from "../wire";
import { buildModel, type TraceModel } from "./model";

/** What the page asks for: a trace's address, without a cursor. */
export interface ModelRequest {
  url: string;
  /** Say which workspace is meant. */
  headers: Record<string, string>;
}

/** The columns, or what the server answered instead. */
export type ModelAnswer = { model: Omit<TraceModel, "rowOf"> } | { status: number; problem: unknown };

async function readSpans({ url, headers }: ModelRequest): Promise<WireCore[] | { status: number; problem: unknown }> {
  const spans: WireCore[] = [];
  let cursor: string | null = null;
  do {
    const answer: Response = await fetch(cursor === null ? url : `${url}&cursor=${encodeURIComponent(cursor)}`, {
      headers,
    });
    if (!answer.ok) return { status: answer.status, problem: await answer.json().catch(() => null) };
    const page = (await answer.json()) as WirePage<WireCore>;
    for (const span of page.spans) spans.push(span);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return spans;
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ModelRequest>) => {
  void (async () => {
    const spans = await readSpans(data).catch(() => ({ status: 0, problem: null }));
    if (!Array.isArray(spans)) {
      globalThis.postMessage(spans satisfies ModelAnswer);
      return;
    }
    // A map of this size costs more to send than to make again.
    const { rowOf: _, ...model } = buildModel(spans);
    const columns = Object.values(model).filter((value) => ArrayBuffer.isView(value));
    const transfer = columns.map((column) => column.buffer as ArrayBuffer);
    globalThis.postMessage({ model } satisfies ModelAnswer, { transfer });
  })();
});
