import { ExportMenu } from "../export/ExportMenu";
import { Link } from "@tanstack/react-router";
import { count } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import { Unknown } from "../format/unknown";
import { callsColumn, costColumn, timeColumn, tokensColumn } from "../panels/columns";
import { MoreRows } from "../panels/MoreRows";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { type Answer } from "../panels/useAnswer";
import { useList } from "../panels/useList";
import { usePage } from "../panels/usePage";
import { useSorting } from "../panels/useSorting";
import { useNow } from "../time/useNow";
import { DataTable } from "../ui/DataTable";
import { NoSessions } from "./NoSessions";

type Session = Answer<"/api/v1/sessions">["items"][number];

const Sorts = ["last_at", "started_at", "traces", "errors", "tokens", "cost_usd"] as const;
const PageSize = 100;

/** Conversations that go over many traces. */
export function SessionsPage() {
  const { scope } = usePage();
  const { sorting, setSorting } = useSorting(Sorts, "last_at");
  const list = useList("/api/v1/sessions", { ...scope, sort: sorting.by, order: sorting.order, limit: PageSize });
  const { query } = list;
  return (
    <PanelPage
      title="Sessions"
      error={query.error}
      retry={() => void query.refetch()}
      actions={<ExportMenu of="sessions" query={{ ...scope, sort: sorting.by, order: sorting.order }} />}
    >
      <Panel
        flush
        alone
        height={120}
        title="Sessions"
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<NoSessions />}
      >
        {(rows) => (
          <>
            <SessionTable rows={rows} sort={sorting} onSort={setSorting} />
            <MoreRows shown={rows.length} {...list} />
          </>
        )}
      </Panel>
    </PanelPage>
  );
}

interface SessionTableProps {
  rows: readonly Session[];
  sort: ReturnType<typeof useSorting>["sorting"];
  onSort: ReturnType<typeof useSorting>["setSorting"];
}

function SessionTable({ rows, sort, onSort }: SessionTableProps) {
  const { zone } = usePage();
  const now = useNow();
  const right = "text-right";
  return (
    <DataTable
      plain
      label="Sessions"
      rows={rows}
      rowKey={({ session_id }) => session_id}
      sort={sort}
      onSort={onSort}
      columns={[
        {
          head: "Session",
          className: "w-1/4 max-w-0 min-w-40",
          render: ({ session_id }) => (
            <Link
              to="/sessions/$sessionId"
              params={{ sessionId: session_id }}
              className="block truncate font-medium hover:text-accent hover:underline"
            >
              {session_id}
            </Link>
          ),
        },
        {
          head: "User",
          className: "max-w-40",
          render: ({ user_id }) =>
            user_id === null ? (
              <span className="text-fg-3">{Unknown}</span>
            ) : (
              <Link to="/users/$userId" params={{ userId: user_id }} className="hover:text-accent hover:underline">
                {user_id}
              </Link>
            ),
        },
        {
          head: "Agents",
          className: "w-1/6 max-w-0 min-w-32",
          render: ({ agents }) =>
            agents.length === 0 ? <span className="text-fg-3">{Unknown}</span> : agents.join(", "),
        },
        { head: "Traces", sort: "traces", className: right, render: ({ traces }) => count(traces) },
        {
          head: "Failed",
          sort: "errors",
          className: right,
          render: ({ errors }) =>
            errors === 0 ? <span className="text-fg-3">0</span> : <span className="text-error">{count(errors)}</span>,
        },
        callsColumn(),
        tokensColumn(),
        costColumn(),
        {
          head: "Duration",
          className: right,
          render: ({ duration_ms }) => <span title={exactDuration(duration_ms)}>{duration(duration_ms)}</span>,
        },
        timeColumn("Last", "last_at", zone, now, { sort: "last_at" }),
      ]}
    />
  );
}
