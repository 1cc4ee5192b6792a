import { TriangleAlert } from "lucide-react";
import { counted } from "../../format/count";
import { ago } from "../../format/time";
import type { Refused } from "./useIngestion";

/** As many as fit without pushing the settings away; the API has the rest. */
const ShownMax = 3;

const Transports: Record<string, string> = { http: "OTLP/HTTP", grpc: "OTLP/gRPC" };

/** Something did arrive and was refused: in the words that its sender got. */
export function RefusedList({ refused, now }: { refused: readonly Refused[]; now: number }) {
  if (refused.length === 0) return null;
  const requests = refused.reduce((sum, item) => sum + item.count, 0);
  return (
    <section aria-label="Refused requests" className="rounded-lg border border-warn/60 bg-surface p-3">
      <h2 className="flex items-center gap-2 font-medium">
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
        {counted(requests, "request")} arrived and {requests === 1 ? "was" : "were"} refused
      </h2>
      <ul className="mt-1 flex flex-col gap-1 pl-6">
        {refused.slice(0, ShownMax).map((item) => (
          <li key={`${item.transport} ${item.signal} ${item.outcome} ${item.message}`}>
            <p className="font-mono text-table break-words">{item.message || item.outcome}</p>
            <p className="text-meta text-fg-3">
              {Transports[item.transport] ?? item.transport} · {item.signal} · {counted(item.count, "request")} · last{" "}
              {ago(item.last_at, now)}
            </p>
          </li>
        ))}
      </ul>
      {refused.length > ShownMax && (
        <p className="mt-1 pl-6 text-table">
          <a href="/api/v1/ingestion" target="_blank" rel="noopener" className="text-accent underline">
            {counted(refused.length - ShownMax, "other reason")}
          </a>
        </p>
      )}
    </section>
  );
}
