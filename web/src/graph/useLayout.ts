import { useEffect, useState } from "react";
import type { LayoutAnswer, LayoutRequest } from "./layout.worker";

type Layout = LayoutAnswer | "failed" | null;

/** Places the nodes in a worker, so that a large graph does not hold the page up; null until it has answered. */
export function useLayout(request: LayoutRequest): Layout {
  const [state, setState] = useState<{ request: LayoutRequest; layout: Layout } | null>(null);
  useEffect(() => {
    if (request.nodes.length === 0) return;
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => setState({ request, layout: data }));
    worker.addEventListener("error", () => setState({ request, layout: "failed" }));
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return state?.request === request ? state.layout : null;
}
