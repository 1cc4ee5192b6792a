import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "../../api/client";
import type { components } from "../../api/schema";
import { Async } from "../../ui/Async";

type Item = components["schemas"]["SpanMappingItem"];

/** Which rule of which table gave which field; asked for when somebody wants to know. */
export function HowRead({ traceId, spanId }: { traceId: string; spanId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="min-w-0 border-t border-line pt-1">
      <button
        type="button"
        aria-expanded={open}
        className="min-h-6 text-meta text-fg-3 hover:text-accent"
        onClick={() => setOpen(!open)}
      >
        {open ? "▾" : "▸"} How was this read?
      </button>
      {open && <Mapping traceId={traceId} spanId={spanId} />}
    </div>
  );
}

function Mapping({ traceId, spanId }: { traceId: string; spanId: string }) {
  const query = useQuery({
    queryKey: ["/api/v1/traces/{trace_id}/spans/{span_id}/mapping", traceId, spanId],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      body(
        api.GET("/api/v1/traces/{trace_id}/spans/{span_id}/mapping", {
          params: { path: { trace_id: traceId, span_id: spanId } },
          signal,
        }),
      ),
  });
  return (
    <Async query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="text-table text-fg-3">No mapping table speaks of what this span has.</p>
        ) : (
          <div className="overflow-x-auto">
            <table aria-label="How this span was read" className="w-full text-table">
              <thead>
                <tr className="text-left text-meta text-fg-3">
                  <th className="pr-3 font-medium">Field</th>
                  <th className="pr-3 font-medium">Value</th>
                  <th className="pr-3 font-medium">From</th>
                  <th className="font-medium">Rule</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Row key={item.field} item={item} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Async>
  );
}

const Places: Record<string, string> = {
  resource: "resource",
  event: "event",
  span_name: "name",
  value: "fixed",
};

function Row({ item }: { item: Item }) {
  const place = Places[item.place];
  return (
    <tr className="border-t border-line align-top">
      <td className="py-0.5 pr-3 whitespace-nowrap text-fg-2">{item.field}</td>
      <td className="max-w-60 truncate py-0.5 pr-3" title={item.value}>
        {item.value}
      </td>
      <td className="py-0.5 pr-3 font-mono text-meta break-all text-fg-2">
        {place && <span className="font-sans text-fg-3">{place} </span>}
        {item.key}
        {item.path !== null && <span className="text-fg-3"> → {item.path}</span>}
      </td>
      <td className="py-0.5 whitespace-nowrap text-fg-3">
        {item.table} v{item.version}, rule {item.rule}
      </td>
    </tr>
  );
}
