import { useEffect, useRef, useState } from "react";
import { api, body } from "../../api/client";
import { saveFile } from "../../ui/saveFile";
import type { Sorting } from "./columns";
import { type ExportProgress, exportTraces } from "./exportTraces";
import type { TraceQuery } from "./queries";

const PageSize = 1_000;

export interface ExportState extends ExportProgress {
  total: number | undefined;
  /** Why it came to an end; undefined while it runs. */
  ended?: "saved" | "cancelled" | "failed";
}

/** Exports traces as OTLP/JSON lines into a file; one export at a time. */
export function useExport() {
  const [state, setState] = useState<ExportState | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (ids: AsyncIterable<string> | Iterable<string>, total: number | undefined) => {
    running.current?.abort();
    const cancel = new AbortController();
    running.current = cancel;
    let last: ExportState = { done: 0, failed: 0, total };
    const show = (next: Partial<ExportState>) => {
      last = { ...last, ...next };
      if (running.current === cancel) setState(last);
    };
    show({});
    try {
      const lines = await exportTraces(ids, (id) => fetchOtlp(id, cancel.signal), show, cancel.signal);
      const file = new Blob(
        lines.map((line) => `${line}\n`),
        { type: "application/x-ndjson" },
      );
      saveFile(file, `traces-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.jsonl`);
      show({ ended: "saved" });
    } catch {
      show({ ended: cancel.signal.aborted ? "cancelled" : "failed" });
    }
  };
  return {
    state,
    exportSelected: (ids: readonly string[]) => void start(ids, ids.length),
    exportMatching: (query: TraceQuery, sorting: Sorting, total: number | undefined) =>
      void start(allIds(query, sorting), total),
    cancel: () => running.current?.abort(),
    dismiss: () => setState(null),
  };
}

async function fetchOtlp(id: string, signal: AbortSignal): Promise<string> {
  const text = await body(
    api.GET("/api/v1/traces/{trace_id}", {
      params: { path: { trace_id: id }, query: { format: "otlp" } },
      parseAs: "text",
      signal,
    }),
  );
  return text as unknown as string;
}

async function* allIds(query: TraceQuery, sorting: Sorting): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await body(
      api.GET("/api/v1/traces", { params: { query: { ...query, ...sorting, limit: PageSize, cursor } } }),
    );
    for (const trace of page.items) yield trace.trace_id;
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
