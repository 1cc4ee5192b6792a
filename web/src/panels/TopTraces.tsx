import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { duration, exactDuration } from "../format/duration";
import { exactMoney, money } from "../format/money";
import { dayAndClock, exactTime } from "../format/time";
import { DataTable } from "../ui/DataTable";
import { NoCalls } from "./NoCalls";
import { Panel } from "./Panel";
import { TracesLink } from "./TracesLink";
import { useAnswer } from "./useAnswer";
import { usePage } from "./usePage";

const Shown = 8;

interface TopTracesProps {
  title: string;
  sort: "duration_ms" | "cost_usd" | "started_at";
  /** In place of the page's filter. */
  q?: string;
  /** In place of the page's time, Unix milliseconds. */
  between?: { from: number; to: number };
  className?: string;
}

const rangeOf = ({ from, to }: { from: number; to: number }) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/** The traces with the most of something. */
export function TopTraces({ title, sort, q: own, between, className }: TopTracesProps) {
  const page = usePage();
  const { zone } = page;
  const scope = between === undefined ? page.scope : rangeOf(between);
  const q = own ?? page.q;
  const query = useAnswer("/api/v1/traces", { ...scope, q: q || undefined, sort, limit: Shown });
  return (
    <Panel
      flush
      className={className}
      title={title}
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<NoCalls what="traces" />}
      actions={
        <TracesLink q={q} {...between} sort={sort === "started_at" ? undefined : sort} what={`of ${title}`}>
          All
        </TracesLink>
      }
    >
      {({ items }) => (
        <DataTable
          plain
          label={title}
          rows={items}
          rowKey={({ trace_id }) => trace_id}
          columns={[
            {
              head: "Trace",
              className: "w-1/2 max-w-0 min-w-36",
              render: (trace) => (
                <Link
                  to="/traces/$traceId"
                  params={{ traceId: trace.trace_id }}
                  className="flex items-center gap-1.5 font-medium hover:text-accent hover:underline"
                >
                  {trace.status === "error" && (
                    <TriangleAlert role="img" aria-label="Failed" className="size-3.5 shrink-0 text-error" />
                  )}
                  <span className="truncate">{trace.root_name ?? trace.trace_id}</span>
                </Link>
              ),
            },
            { head: "Service", className: "max-w-32 2xl:max-w-48", render: ({ service }) => service },
            {
              head: "Started",
              render: ({ started_at }) => (
                <span title={exactTime(started_at, zone)} className="text-fg-2">
                  {dayAndClock(started_at, zone)}
                </span>
              ),
            },
            {
              head: "Duration",
              className: "text-right",
              render: ({ duration_ms }) => <span title={exactDuration(duration_ms)}>{duration(duration_ms)}</span>,
            },
            {
              head: "Cost",
              className: "text-right",
              render: ({ cost_usd }) => <span title={exactMoney(cost_usd)}>{money(cost_usd)}</span>,
            },
          ]}
        />
      )}
    </Panel>
  );
}
