import { Link } from "@tanstack/react-router";
import { CircleCheck, Columns2, Ellipsis, Link as LinkIcon, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { count, counted, exactCount } from "../format/count";
import { duration as durationText, exactDuration } from "../format/duration";
import { tokens } from "../format/tokens";
import { dayAndClock, exactTime, zoneName } from "../format/time";
import { useZone } from "../time/useZone";
import { CopyButton } from "../ui/CopyButton";
import { Cost } from "../ui/Cost";
import { cx } from "../ui/cx";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import { Tooltip } from "../ui/Tooltip";
import { summarise } from "./summary";
import type { TraceState } from "./useTrace";

interface TraceHeaderProps {
  state: TraceState;
  children: React.ReactNode;
}

/** The trace in one line: what, how it went, how long, how much. */
export function TraceHeader({ state, children }: TraceHeaderProps) {
  const { head, model, details, detailed } = state;
  const { zone } = useZone();
  const summary = useMemo(() => summarise(model, details), [model, details]);
  const failed = head.status === "error";
  const total = (summary.inputTokens ?? 0) + (summary.outputTokens ?? 0);
  const knowsTokens = detailed && (summary.inputTokens !== null || summary.outputTokens !== null);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-2 pb-2">
      <div className="flex min-w-0 items-center gap-2 max-xl:flex-1">
        {failed ? (
          <TriangleAlert role="img" aria-label="failed" className="size-4 shrink-0 text-error" />
        ) : (
          <CircleCheck
            role="img"
            aria-label={head.status === "ok" ? "ok" : "no failure recorded"}
            className={head.status === "ok" ? "size-4 shrink-0 text-ok" : "size-4 shrink-0 text-fg-3"}
          />
        )}
        <h1 className="truncate text-title font-semibold" title={head.root_name}>
          {head.root_name}
        </h1>
        <CopyButton text={head.trace_id} label="Copy trace id" />
      </div>
      <dl className="flex flex-wrap items-center gap-x-4 text-table text-fg-2 max-xl:order-1 max-xl:w-full">
        <Fact label="Duration" value={durationText(head.duration_ms)} exact={exactDuration(head.duration_ms)} />
        <Fact
          label="Started"
          value={`${dayAndClock(head.started_at, zone)} ${zoneName(zone, new Date(head.started_at))}`}
          exact={exactTime(head.started_at, zone)}
        />
        <Fact label="Spans" value={counted(head.span_count, "span")} exact={exactCount(head.span_count)} />
        {head.error_count > 0 && (
          <Fact
            label="Failed"
            value={`${count(head.error_count)} failed`}
            exact={exactCount(head.error_count)}
            tone="text-error"
          />
        )}
        <Names label="Services" names={head.services} word="service" />
        <Names label="Agents" names={summary.agents} word="agent" />
        <Fact
          label="Tokens"
          value={`${tokens(knowsTokens ? total : null, summary.estimatedTokens)} tok`}
          exact={
            knowsTokens
              ? `${exactCount(summary.inputTokens ?? 0)} in, ${exactCount(summary.outputTokens ?? 0)} out${summary.estimatedTokens > 0 ? `; ${exactCount(summary.estimatedTokens)} estimated` : ""}${summary.callsWithoutTokens > 0 ? `; ${counted(summary.callsWithoutTokens, "call")} did not say` : ""}`
              : detailed
                ? "No span says its tokens"
                : "Not known: the attributes of some spans were not read"
          }
        />
        <div>
          <dt className="sr-only">Cost</dt>
          <dd>
            <Cost cost_usd={head.cost_usd} unpriced_tokens={head.unpriced_tokens} />
          </dd>
        </div>
      </dl>
      <div className="ml-auto flex items-center gap-1">{children}</div>
    </header>
  );
}

function Fact({ label, value, exact, tone }: { label: string; value: string; exact: string; tone?: string }) {
  return (
    <div>
      <dt className="sr-only">{label}</dt>
      <dd className={cx("max-w-44 truncate", tone)} title={exact}>
        {value}
      </dd>
    </div>
  );
}

function Names({ label, names, word }: { label: string; names: readonly string[]; word: string }) {
  if (names.length === 0) return null;
  const text = names.length === 1 ? names[0]! : counted(names.length, word);
  return <Fact label={label} value={text} exact={names.join(", ")} />;
}

/** Links and downloads of the trace. */
export function TraceMenu({ traceId }: { traceId: string }) {
  const open = (path: string) => window.open(path, "_blank", "noopener");
  return (
    <>
      <Tooltip text="Copy a link to exactly this view" keys="y">
        <span>
          <CopyButton text={() => globalThis.location.href} label="Copy link" icon={<LinkIcon />} />
        </span>
      </Tooltip>
      <Tooltip text="Compare with another trace">
        <Link
          to="/traces/compare"
          search={{ a: traceId } as never}
          aria-label="Compare with another trace"
          className="inline-flex size-7 items-center justify-center rounded-sm text-fg-2 hover:bg-hover hover:text-fg"
        >
          <Columns2 className="size-4" />
        </Link>
      </Tooltip>
      <Menu
        trigger={
          <IconButton label="More">
            <Ellipsis />
          </IconButton>
        }
        items={[
          { label: "Open as JSON", onSelect: () => open(`/api/v1/traces/${traceId}`) },
          { label: "Open as OTLP/JSON", onSelect: () => open(`/api/v1/traces/${traceId}?format=otlp`) },
        ]}
      />
    </>
  );
}
