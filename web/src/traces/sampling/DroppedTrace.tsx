import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { count, counted } from "../../format/count";
import { duration } from "../../format/duration";
import { Async } from "../../ui/Async";
import { Cost } from "../../ui/Cost";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import type { WireTrace } from "../wire";
import { why } from "./why";

type Call = components["schemas"]["CallItem"];

const CallsMax = 200;
/** Calls are asked for from a little before the trace to a little after it; ms. */
const Margin = 60_000;

const columns: TableColumn<Call>[] = [
  { head: "Call", render: ({ name, kind }) => `${name ?? kind}` },
  { head: "Kind", render: ({ kind }) => kind },
  { head: "Agent", render: ({ agent }) => agent ?? "–" },
  { head: "Model", render: ({ model, billed_model }) => billed_model ?? model ?? "–" },
  { head: "Status", render: ({ status, error_type }) => error_type ?? status },
  { head: "Tokens in", className: "text-right", render: ({ tokens_input }) => countOr(tokens_input) },
  { head: "Tokens out", className: "text-right", render: ({ tokens_output }) => countOr(tokens_output) },
  { head: "Duration", className: "text-right", render: ({ latency_ms }) => durationOr(latency_ms) },
  {
    head: "Cost",
    className: "text-right",
    render: ({ cost_usd }) => <Cost cost_usd={cost_usd} unpriced_tokens={0} />,
  },
];

const countOr = (value: number | null): string => (value === null ? "–" : count(value));
const durationOr = (value: number | null): string => (value === null ? "–" : duration(value));

/** A trace that sampling left out: why, and what stays of it. */
export function DroppedTrace({ trace }: { trace: WireTrace }) {
  const calls = useCalls(trace);
  return (
    <section
      aria-label="What stays of this trace"
      className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 pb-4"
    >
      <div className="rounded-lg border border-line bg-surface p-4">
        <h2 className="mb-1 font-semibold">Sampling left this trace out</h2>
        <p className="max-w-170 text-fg-2">
          Its {counted(trace.span_count, "span")} went when their time had come ({why(trace.sampling)}). What is above
          and its calls stay, and every figure counts them. Traces that failed or were slow are kept whole; a trace that
          is pinned in time is too.
        </p>
      </div>
      <Async query={calls} loading={null}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-fg-2">It made no calls of models or tools.</p>
          ) : (
            <DataTable label="Calls of this trace" columns={columns} rows={items} rowKey={({ span_id }) => span_id} />
          )
        }
      </Async>
    </section>
  );
}

function useCalls({ trace_id, started_at, duration_ms }: WireTrace) {
  const start = Date.parse(started_at);
  const query = {
    q: `trace_id:${trace_id}`,
    from: new Date(start - Margin).toISOString(),
    to: new Date(start + duration_ms + Margin).toISOString(),
    limit: CallsMax,
  };
  return useQuery({
    queryKey: ["/api/v1/calls", query],
    queryFn: ({ signal }) => body(api.GET("/api/v1/calls", { params: { query }, signal })),
  });
}
