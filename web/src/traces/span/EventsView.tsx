import { Link } from "@tanstack/react-router";
import { duration as durationText } from "../../format/duration";
import { EmptyState } from "../../ui/EmptyState";
import { CopyButton } from "../../ui/CopyButton";
import { exceptionOf } from "../meaning";
import type { WireEvent, WireLink, WireSpan } from "../wire";
import { AttributeTable } from "./AttributeTable";
import { ExceptionView } from "./ExceptionView";

const NanosPerMs = 1e6;

/** What happened within a span, in order of time, and the spans that it refers to. */
export function EventsView({ span }: { span: WireSpan }) {
  if (span.events.length === 0 && span.links.length === 0)
    return <EmptyState title="No events and no links">Nothing was recorded within this span.</EmptyState>;
  const start = BigInt(span.start_time_unix_nano);
  const events = [...span.events].sort((a, b) => Number(BigInt(a.time_unix_nano) - BigInt(b.time_unix_nano)));
  return (
    <div>
      {events.map((event, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- events have no name and never move
        <Event key={place} event={event} afterMs={Number(BigInt(event.time_unix_nano) - start) / NanosPerMs} />
      ))}
      {span.dropped_events_count > 0 && (
        <p className="p-3 text-meta text-warn">{span.dropped_events_count} more events were dropped by the sender.</p>
      )}
      {span.links.map((link, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- links have no name and never move
        <SpanLink key={place} link={link} />
      ))}
    </div>
  );
}

function Event({ event, afterMs }: { event: WireEvent; afterMs: number }) {
  const isException = event.name === "exception";
  return (
    <section aria-label={event.name} className="border-b border-line py-2">
      <h3 className="flex items-baseline gap-2 px-3 text-table">
        <span className={isException ? "font-semibold text-error" : "font-semibold"}>{event.name}</span>
        <span className="text-fg-3">
          {afterMs < 0 ? `${durationText(-afterMs)} before the start` : `after ${durationText(afterMs)}`}
        </span>
      </h3>
      {isException ? (
        <div className="px-3">
          <ExceptionView exception={exceptionOf(event.attributes)} />
        </div>
      ) : (
        <AttributeTable label="Attributes" attributes={event.attributes} dropped={event.dropped_attributes_count} />
      )}
    </section>
  );
}

function SpanLink({ link }: { link: WireLink }) {
  return (
    <section aria-label="Link" className="border-b border-line py-2">
      <h3 className="flex items-center gap-2 px-3 text-table">
        <span className="font-semibold">Link to</span>
        {link.trace_id === null ? (
          <span className="text-fg-3">a span without an id</span>
        ) : (
          <Link
            to="/traces/$traceId"
            params={{ traceId: link.trace_id }}
            search={{ span: link.span_id ?? undefined } as never}
            className="truncate font-mono text-accent hover:underline"
          >
            {link.trace_id}
          </Link>
        )}
        {link.trace_id !== null && <CopyButton text={link.trace_id} label="Copy trace id" />}
      </h3>
      <AttributeTable label="Attributes" attributes={link.attributes} dropped={link.dropped_attributes_count} />
    </section>
  );
}
