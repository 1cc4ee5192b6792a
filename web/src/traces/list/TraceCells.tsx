import { Link } from "@tanstack/react-router";
import { Filter } from "lucide-react";
import { count, exactCount } from "../../format/count";
import { clock, day, dayAndClock, exactTime, type Zone } from "../../format/time";
import { Cost } from "../../ui/Cost";
import { exactTokens, tokens } from "../../format/tokens";
import { cx } from "../../ui/cx";
import type { ColumnId } from "./columns";
import { DurationBar } from "./DurationBar";
import { type AddTerm, FilterValue } from "./FilterValue";
import type { Threshold } from "./threshold";
import type { TraceItem } from "./traceItem";

/** What the cells of all rows need to know. */
export interface CellContext {
  zone: Zone;
  /** Today's date as it is shown: times of other days name theirs. */
  today: string;
  threshold: Threshold | null;
  longest: number;
  onAdd: AddTerm;
}

export function TraceCell({ id, trace, context }: { id: ColumnId; trace: TraceItem; context: CellContext }) {
  const { zone, today, threshold, longest, onAdd } = context;
  switch (id) {
    case "time": {
      const isToday = day(trace.started_at, zone) === today;
      return (
        <time
          dateTime={trace.started_at}
          title={exactTime(trace.started_at, zone)}
          className="whitespace-nowrap text-fg-2"
        >
          {isToday ? clock(trace.started_at, zone) : dayAndClock(trace.started_at, zone)}
        </time>
      );
    }
    case "name":
      return <NameCell trace={trace} onAdd={onAdd} />;
    case "service":
      return <ServiceCell trace={trace} onAdd={onAdd} />;
    case "duration":
      return <DurationBar ms={trace.duration_ms} threshold={threshold} longest={longest} />;
    case "spans":
      return <span title={`${exactCount(trace.span_count)} spans`}>{count(trace.span_count)}</span>;
    case "tokens":
      return trace.tokens === null ? (
        <Missing />
      ) : (
        <span title={exactTokens(trace.tokens, trace.estimated_tokens)}>
          {tokens(trace.tokens, trace.estimated_tokens)}
        </span>
      );
    case "cost":
      return <Cost cost_usd={trace.cost_usd} unpriced_tokens={trace.unpriced_tokens} />;
    case "kind":
      return (
        <FilterValue field="trace.kind" value={trace.kind} onAdd={onAdd} className="text-fg-2">
          {trace.kind}
        </FilterValue>
      );
    case "agent":
      return <TextCell field="trace.agent" value={trace.agent} onAdd={onAdd} />;
    case "user":
      return <TextCell field="trace.user" value={trace.user_id} onAdd={onAdd} />;
    case "session":
      return <TextCell field="trace.session" value={trace.session_id} onAdd={onAdd} />;
    case "errors":
      return trace.error_count === 0 ? (
        <span className="text-fg-3">0</span>
      ) : (
        <FilterValue field="trace.status" value="error" onAdd={onAdd} className="text-right font-medium text-error">
          {count(trace.error_count)}
        </FilterValue>
      );
    case "trace_id":
      return (
        <span title={trace.trace_id} className="truncate font-mono text-fg-2">
          {trace.trace_id}
        </span>
      );
  }
}

const Missing = () => <span className="text-fg-3">–</span>;

/** What is known of the cost; a mark says that some tokens have none. */
function TextCell({ field, value, onAdd }: { field: string; value: string | null; onAdd: AddTerm }) {
  if (value === null) return <Missing />;
  return (
    <FilterValue field={field} value={value} onAdd={onAdd} className="min-w-0 text-fg-2">
      {value}
    </FilterValue>
  );
}

function NameCell({ trace, onAdd }: { trace: TraceItem; onAdd: AddTerm }) {
  const name = trace.root_name === "" ? "(no name)" : trace.root_name;
  return (
    <>
      <Link
        to="/traces/$traceId"
        params={{ traceId: trace.trace_id }}
        preload={false}
        tabIndex={-1}
        title={name}
        className="min-w-0 truncate font-medium hover:text-accent hover:underline"
      >
        {name}
      </Link>
      <FilterValue
        field="trace.name"
        value={trace.root_name}
        onAdd={onAdd}
        className={cx(
          "ml-1 inline-flex w-6 shrink-0 items-center justify-center text-fg-3 opacity-0 hover:text-accent",
          "group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 [@media(hover:none)]:opacity-100",
        )}
      >
        <Filter aria-hidden className="size-3" />
        <span className="sr-only">Filter by this name</span>
      </FilterValue>
    </>
  );
}

function ServiceCell({ trace, onAdd }: { trace: TraceItem; onAdd: AddTerm }) {
  if (trace.service === null) return <span className="text-fg-3">–</span>;
  const others = trace.services.filter((service) => service !== trace.service);
  return (
    <>
      <FilterValue field="trace.service" value={trace.service} onAdd={onAdd} className="min-w-0 text-fg-2">
        {trace.service}
      </FilterValue>
      {others.length > 0 && (
        <span title={others.join("\n")} className="ml-1 shrink-0 text-meta text-fg-3">
          +{others.length}
          <span className="sr-only"> more services: {others.join(", ")}</span>
        </span>
      )}
    </>
  );
}
