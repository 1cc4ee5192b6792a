import { callerHeaders } from "../../api/caller";
import { ProblemError } from "../../api/problem";
import type { TraceModel } from "./model";
import type { ModelAnswer, ModelRequest } from "./model.worker";

/** Fetches, parses and builds a trace beside the page, which stays free to answer its reader. */
export function modelFromWorker(url: string, signal: AbortSignal): Promise<TraceModel> {
  const worker = new Worker(new URL("./model.worker.ts", import.meta.url), { type: "module" });
  return new Promise<TraceModel>((done, failed) => {
    signal.addEventListener("abort", () => failed(signal.reason as Error));
    worker.addEventListener("error", (event) => failed(new Error(event.message)));
    worker.addEventListener("message", ({ data }: MessageEvent<ModelAnswer>) => {
      if ("model" in data) done({ ...data.model, rowOf: new Map(data.model.ids.map((id, row) => [id, row])) });
      else failed(data.status === 0 ? ProblemError.unreachable() : ProblemError.from(data.status, data.problem));
    });
    worker.postMessage({ url, headers: callerHeaders() } satisfies ModelRequest);
  }).finally(() => worker.terminate());
}
