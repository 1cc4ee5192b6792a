import { Link } from "@tanstack/react-router";
import { Bot, TriangleAlert, User } from "lucide-react";
import type { ReactNode } from "react";
import { duration, exactDuration } from "../format/duration";
import { dayAndClock, exactTime } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { useZone } from "../time/useZone";
import { Cost } from "../ui/Cost";
import { Said } from "./Said";
import type { TurnItem } from "./useConversation";

/** One trace of a session: what was asked, what was answered, and what that took. */
export function Turn({ trace, input, output }: TurnItem) {
  const { zone } = useZone();
  const failed = trace.status === "error";
  return (
    <li className="flex flex-col rounded-lg border border-line bg-surface">
      <header className="flex min-h-9 flex-wrap items-center gap-x-4 border-b border-line px-3 text-table text-fg-2">
        <Link
          to="/traces/$traceId"
          params={{ traceId: trace.trace_id }}
          className="flex min-h-6 min-w-0 items-center gap-1.5 font-medium text-fg hover:text-accent hover:underline"
        >
          {failed && <TriangleAlert role="img" aria-label="Failed" className="size-3.5 shrink-0 text-error" />}
          <span className="truncate">{trace.root_name ?? trace.trace_id}</span>
        </Link>
        <span className="ml-auto" title={exactTime(trace.started_at, zone)}>
          {dayAndClock(trace.started_at, zone)}
        </span>
        <span title={exactDuration(trace.duration_ms)}>{duration(trace.duration_ms)}</span>
        <span title={exactTokens(trace.tokens, trace.estimated_tokens)}>
          {tokens(trace.tokens, trace.estimated_tokens)} tok
        </span>
        <Cost {...trace} />
      </header>
      {input === null && output === null ? (
        <p className="px-3 py-2 text-table text-fg-3">What was said is not recorded.</p>
      ) : (
        <div className="flex flex-col gap-3 px-3 py-2.5">
          {input !== null && (
            <Line who="User" icon={<User aria-hidden className="size-4" />}>
              <Said text={input} />
            </Line>
          )}
          {output === null ? (
            failed && <p className="pl-6 text-table text-error">It failed before it answered.</p>
          ) : (
            <Line who={trace.agent ?? "Assistant"} icon={<Bot aria-hidden className="size-4" />}>
              <Said text={output} />
            </Line>
          )}
        </div>
      )}
    </li>
  );
}

function Line({ who, icon, children }: { who: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <span className="mt-0.5 text-fg-3">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="text-meta font-medium text-fg-3">{who}</p>
        {children}
      </div>
    </div>
  );
}
