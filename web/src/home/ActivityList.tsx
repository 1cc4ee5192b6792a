import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { duration } from "../format/duration";
import { ago, exactTime } from "../format/time";
import { KindIcon } from "../kinds/KindIcon";
import type { Kind } from "../kinds/kinds";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { useNow } from "../time/useNow";

type Item = Answer<"/api/v1/activity/stream">["items"][number];

/** What happened last: traces, newest first. */
export function ActivityList() {
  const { range } = usePage();
  const query = useAnswer("/api/v1/activity/stream", { ...range, type: "trace", limit: 8 });
  return (
    <Panel
      title="What happened last"
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<NoCalls what="traces" />}
    >
      {({ items }) => (
        <ul aria-label="What happened last" className="flex flex-col">
          {items.map((item) => item.trace && <Row key={item.trace.trace_id} trace={item.trace} />)}
        </ul>
      )}
    </Panel>
  );
}

function Row({ trace }: { trace: NonNullable<Item["trace"]> }) {
  const { zone } = usePage();
  const now = useNow();
  return (
    <li className="flex h-7 items-center gap-2 border-b border-line text-table last:border-b-0">
      <KindIcon kind={(trace.kind ?? "other") as Kind} />
      <Link
        to="/traces/$traceId"
        params={{ traceId: trace.trace_id }}
        className="min-w-0 flex-1 truncate font-medium hover:text-accent hover:underline"
      >
        {trace.root_name ?? trace.trace_id}
      </Link>
      {trace.status === "error" && (
        <TriangleAlert role="img" aria-label="Failed" className="size-3.5 shrink-0 text-error" />
      )}
      <span className="text-fg-2">{duration(trace.duration_ms)}</span>
      <span className="w-20 text-right text-fg-3" title={exactTime(trace.started_at, zone)}>
        {ago(trace.started_at, now)}
      </span>
    </li>
  );
}
