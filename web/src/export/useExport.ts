import { useEffect, useRef, useState } from "react";
import { callerHeaders } from "../api/caller";
import { ProblemError } from "../api/problem";
import { saveFile } from "../ui/saveFile";
import { type Format, Split } from "./split";

export interface ExportState {
  phase: "running" | "failed" | "done" | "cancelled";
  rows: number;
  /** How many there will be, as far as that is known. */
  total: number | undefined;
  error: unknown;
}

interface Running {
  split: Split;
  parts: Blob[];
  stop: AbortController;
}

/** Rows are counted on the page at most so often, in milliseconds. */
const TellEvery = 100;

/** Fetches a list as a file, row by row; it goes on where it broke off, and is saved when it is whole. */
export function useExport(url: string, format: Format, name: string) {
  const [state, setState] = useState<ExportState>({ phase: "running", rows: 0, total: undefined, error: null });
  const running = useRef<Running>(undefined);

  const run = async (job: Running) => {
    job.stop = new AbortController();
    setState((old) => ({ ...old, phase: "running", error: null, rows: job.split.rows }));
    try {
      await transfer(url, job, (rows, total) => setState((old) => ({ ...old, rows, total: total ?? old.total })));
      job.split.end();
      saveFile(new Blob(job.parts), name);
      setState((old) => ({ ...old, phase: "done", rows: job.split.rows }));
    } catch (error) {
      job.split.restart();
      if (!job.stop.signal.aborted) setState((old) => ({ ...old, phase: "failed", error, rows: job.split.rows }));
    }
  };

  useEffect(() => {
    const parts: Blob[] = [];
    // Blobs, not text: browsers keep large ones on disk.
    const job = {
      parts,
      split: new Split(format, (text) => parts.push(new Blob([text]))),
      stop: new AbortController(),
    };
    running.current = job;
    void run(job);
    return () => job.stop.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- one file for as long as it is shown
  }, []);

  return {
    ...state,
    cancel: () => {
      running.current?.stop.abort();
      setState((old) => ({ ...old, phase: "cancelled" }));
    },
    resume: () => void (running.current && run(running.current)),
  };
}

async function transfer(url: string, job: Running, tell: (rows: number, total: number | undefined) => void) {
  const { split, stop } = job;
  const cursor = split.cursor === undefined ? "" : `&cursor=${split.cursor}`;
  const answer = await fetch(url + cursor, { headers: callerHeaders(), signal: stop.signal }).catch(
    (failure: unknown) => {
      throw failure instanceof TypeError ? ProblemError.unreachable() : failure;
    },
  );
  if (!answer.ok) throw ProblemError.from(answer.status, await answer.json().catch(() => undefined));
  const header = answer.headers.get("X-Total-Rows");
  const total = header === null ? undefined : Number(header);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    split.feed(piece.value);
    if (performance.now() - told < TellEvery) continue;
    told = performance.now();
    tell(split.rows, total);
  }
  tell(split.rows, total);
}
