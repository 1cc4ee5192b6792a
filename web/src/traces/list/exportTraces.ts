/** Traces that are fetched at once; more would only wait in the server. */
const AtOnce = 4;

export interface ExportProgress {
  done: number;
  /** Traces that could not be had, such as those that retention took meanwhile. */
  failed: number;
}

/**
 * OTLP/JSON lines of traces, one trace a line, in the order of the ids.
 * @param fetchOne Gives the OTLP/JSON of a trace; a rejection counts as failed.
 */
export async function exportTraces(
  ids: AsyncIterable<string> | Iterable<string>,
  fetchOne: (id: string) => Promise<string>,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const lines: (string | null)[] = [];
  const progress: ExportProgress = { done: 0, failed: 0 };
  const running = new Set<Promise<void>>();
  let place = 0;
  const take = async (id: string, at: number) => {
    try {
      // A line break in JSON stands only between tokens, never in a text.
      lines[at] = (await fetchOne(id)).replaceAll(/\r?\n\s*/g, "");
      progress.done++;
    } catch {
      lines[at] = null;
      progress.failed++;
    }
    if (!signal.aborted) onProgress({ ...progress });
  };
  for await (const id of ids) {
    signal.throwIfAborted();
    const job: Promise<void> = take(id, place++).finally(() => running.delete(job));
    running.add(job);
    if (running.size >= AtOnce) await Promise.race(running);
  }
  await Promise.all(running);
  signal.throwIfAborted();
  return lines.filter((line) => line !== null);
}
