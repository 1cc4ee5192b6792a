import { Link } from "@tanstack/react-router";
import { count } from "../format/count";
import { ago, exactTime } from "../format/time";
import { useNow } from "../time/useNow";
import { DataTable } from "../ui/DataTable";
import { both, withTerm } from "./evidence";
import { Panel } from "./Panel";
import { ShareBar } from "./Shares";
import { TracesLink } from "./TracesLink";
import { useAnswer } from "./useAnswer";
import { usePage } from "./usePage";

/** Of what calls failed, and the last one that did. */
export function ErrorTypes({ className }: { className?: string }) {
  const { q, scope, zone } = usePage();
  const query = useAnswer("/api/v1/performance/errors", { ...scope, limit: 8 });
  const now = useNow();
  return (
    <Panel
      flush
      title="Why calls fail"
      query={query}
      className={className}
      isEmpty={({ errors }) => errors === 0}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          {query.data?.count === 0 ? "No calls in this time" : `None of ${count(query.data?.count)} calls failed`}
        </p>
      }
      actions={
        (query.data?.errors ?? 0) > 0 && (
          <TracesLink q={both(q, "status:error")} what="that failed">
            All
          </TracesLink>
        )
      }
    >
      {({ items }) => (
        <DataTable
          plain
          label="Types of errors"
          rows={items}
          rowKey={({ error_type }) => error_type ?? ""}
          columns={[
            {
              head: "Error",
              className: "w-1/2 max-w-0 min-w-36",
              render: ({ error_type }) =>
                error_type === null ? (
                  <span className="text-fg-3">Not said</span>
                ) : (
                  <TracesLink
                    q={both(withTerm(q, "attr.error.type", error_type), "status:error")}
                    what="that failed so"
                  >
                    <span className="truncate">{error_type}</span>
                  </TracesLink>
                ),
            },
            { head: "Share", className: "min-w-24", render: ({ share }) => <ShareBar share={share} /> },
            { head: "Calls", className: "text-right", render: ({ calls }) => count(calls) },
            {
              head: "Last",
              className: "text-right",
              render: ({ last_at, trace_id, span_id }) => (
                <Link
                  to="/traces/$traceId"
                  params={{ traceId: trace_id }}
                  search={{ span: span_id } as never}
                  title={exactTime(last_at, zone)}
                  className="inline-flex min-h-6 items-center text-accent hover:underline"
                >
                  {ago(last_at, now)}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
