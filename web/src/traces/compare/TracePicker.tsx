import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, body } from "../../api/client";
import { duration as durationText } from "../../format/duration";
import { dayAndClock } from "../../format/time";
import { useZone } from "../../time/useZone";
import { Button } from "../../ui/Button";
import type { WirePage, WireSpan } from "../wire";

interface TracePickerProps {
  side: "A" | "B";
  traceId: string | undefined;
  /** Traces with the root's name of this one are offered. */
  like?: string;
  onPick: (traceId: string) => void;
}

/** Which trace stands on one side; an id can be pasted, or a trace of the same name picked. */
export function TracePicker({ side, traceId, like, onPick }: TracePickerProps) {
  const [text, setText] = useState(traceId ?? "");
  const { zone } = useZone();
  const head = useHead(traceId);
  const other = useHead(like);
  const name = other.data?.root_name;
  const offers = useQuery({
    queryKey: ["/api/v1/traces", "like", name],
    enabled: name !== undefined,
    queryFn: async ({ signal }) =>
      await body(api.GET("/api/v1/traces", { params: { query: { name: name!, range: "30d", limit: 20 } }, signal })),
  });
  const list = `offers-${side}`;
  return (
    <form
      className="flex min-w-0 flex-1 basis-80 flex-col gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onPick(text.trim());
      }}
    >
      <label className="flex items-center gap-2">
        <span className={`font-semibold ${side === "A" ? "text-chart-1" : "text-chart-2"}`}>{side}</span>
        <input
          aria-label={`Trace ${side}`}
          list={list}
          value={text}
          placeholder="Trace id"
          onChange={(event) => setText(event.target.value)}
          className="h-7 min-w-0 flex-1 rounded-sm border border-control bg-surface px-2 font-mono text-table"
        />
        {text.trim() !== (traceId ?? "") && <Button type="submit">Show</Button>}
      </label>
      <datalist id={list}>
        {offers.data?.items
          .filter((item) => item.trace_id !== like)
          .map((item) => (
            <option key={item.trace_id} value={item.trace_id}>
              {dayAndClock(item.started_at, zone)} · {durationText(item.duration_ms)} · {item.status}
            </option>
          ))}
      </datalist>
      <p className="min-h-4 truncate pl-5 text-meta text-fg-3">
        {head.data && traceId && (
          <>
            <Link to="/traces/$traceId" params={{ traceId }} className="text-accent underline">
              {head.data.root_name}
            </Link>{" "}
            · {dayAndClock(head.data.started_at, zone)} · {durationText(head.data.duration_ms)} · {head.data.span_count}{" "}
            spans ·{" "}
            <span className={head.data.status === "error" ? "text-error" : ""}>
              {head.data.status === "error" ? `${head.data.error_count} failed` : "no failure"}
            </span>
          </>
        )}
      </p>
    </form>
  );
}

const useHead = (traceId: string | undefined) =>
  useQuery({
    queryKey: ["/api/v1/traces/{trace_id}", traceId, "head"],
    enabled: traceId !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const params = { path: { trace_id: traceId! }, query: { view: "core" as const, limit: 1 } };
      const page = (await body(
        api.GET("/api/v1/traces/{trace_id}", { params, signal }),
      )) as unknown as WirePage<WireSpan>;
      return page.trace;
    },
  });
