import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { exceptionOf } from "../meaning";
import { Status, type TraceModel } from "../waterfall/model";
import { ExceptionView } from "./ExceptionView";
import { spanQuery } from "./useSpan";

/** Failed spans above that are asked for what was thrown. */
const AskedMax = 5;

interface ExceptionAboveProps {
  traceId: string;
  model: TraceModel;
  row: number;
  onSelect: (row: number) => void;
}

/** A call over the network fails without an exception of its own; the span around it recorded what was thrown then. */
export function ExceptionAbove({ traceId, model, row, onSelect }: ExceptionAboveProps) {
  const failed = useMemo(() => failedAbove(model, row), [model, row]);
  const spans = useQueries({ queries: failed.map((at) => spanQuery(traceId, model.ids[at]!)) });
  const place = spans.findIndex(({ data }) => data?.events.some((event) => event.name === "exception"));
  const events = spans[place]?.data?.events.filter((event) => event.name === "exception") ?? [];
  if (events.length === 0) return null;
  const at = failed[place]!;
  return (
    <section aria-label="Exception above" className="mt-1 border-t border-line pt-1">
      <p className="text-table text-fg-2">
        Thrown in{" "}
        <button type="button" className="min-h-6 text-accent hover:underline" onClick={() => onSelect(at)}>
          {model.names[at]}
        </button>
      </p>
      {events.map((event) => (
        <ExceptionView key={event.time_unix_nano} exception={exceptionOf(event.attributes)} />
      ))}
    </section>
  );
}

function failedAbove(model: TraceModel, row: number): number[] {
  const rows: number[] = [];
  for (let at = model.parent[row]!; at >= 0 && rows.length < AskedMax; at = model.parent[at]!)
    if (model.status[at] === Status.Error) rows.push(at);
  return rows;
}
