import { count, exactCount, percent } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import { Unknown } from "../format/unknown";
import { callsColumn, timeColumn } from "../panels/columns";
import { withTerm } from "../panels/evidence";
import { MoreRows } from "../panels/MoreRows";
import { Panel } from "../panels/Panel";
import { TracesLink } from "../panels/TracesLink";
import { useList } from "../panels/useList";
import { usePage } from "../panels/usePage";
import { useNow } from "../time/useNow";
import { DataTable } from "../ui/DataTable";

/** How often tools were called, failed, and were tried again. */
export function Tools() {
  const { q, scope, zone } = usePage();
  const list = useList("/api/v1/performance/tools", { ...scope, limit: 12 });
  const now = useNow();
  const right = "text-right";
  return (
    <Panel
      flush
      title="Tools"
      query={list.query}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          No tool was called in this time
        </p>
      }
    >
      {(rows) => (
        <>
          <DataTable
            plain
            label="Tools"
            rows={rows}
            rowKey={({ tool }) => tool ?? ""}
            columns={[
              {
                head: "Tool",
                className: "w-1/4 max-w-0 min-w-36 font-medium",
                render: ({ tool }) => tool ?? <span className="text-fg-3">Not said</span>,
              },
              callsColumn(),
              {
                head: "Went well",
                className: right,
                render: ({ success_rate, errors }) => (
                  <span title={`${exactCount(errors)} failed`} className={errors > 0 ? "text-error" : undefined}>
                    {percent(success_rate)}
                  </span>
                ),
              },
              { head: "Tried again", className: right, render: ({ retries }) => count(retries) },
              {
                head: "Recovered",
                className: right,
                render: ({ failed_traces, recovered_traces }) =>
                  failed_traces === 0 ? (
                    <span className="text-fg-3">{Unknown}</span>
                  ) : (
                    <span title="Traces in which it failed, and then went well">
                      {count(recovered_traces)} of {count(failed_traces)}
                    </span>
                  ),
              },
              {
                head: "p50",
                className: right,
                render: ({ latency_ms }) => (
                  <span title={exactDuration(latency_ms?.p50)}>{duration(latency_ms?.p50)}</span>
                ),
              },
              {
                head: "p95",
                className: right,
                render: ({ latency_ms }) => (
                  <span title={exactDuration(latency_ms?.p95)}>{duration(latency_ms?.p95)}</span>
                ),
              },
              timeColumn("Last", "last_at", zone, now),
              {
                head: "Traces",
                className: right,
                render: ({ tool, errors }) =>
                  tool !== null && (
                    <span className="inline-flex gap-3">
                      {errors > 0 && (
                        <TracesLink q={`${withTerm(q, "tool", tool)} status:error`} what={`of ${tool} that failed`}>
                          failed
                        </TracesLink>
                      )}
                      <TracesLink q={withTerm(q, "tool", tool)} what={`of ${tool}`} />
                    </span>
                  ),
              },
            ]}
          />
          <MoreRows {...list} shown={rows.length} />
        </>
      )}
    </Panel>
  );
}
