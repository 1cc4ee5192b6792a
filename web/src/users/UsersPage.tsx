import { Link } from "@tanstack/react-router";
import { ExportMenu } from "../export/ExportMenu";
import { count, percent } from "../format/count";
import { callsColumn, costColumn, timeColumn, tokensColumn } from "../panels/columns";
import { ofItem } from "../panels/evidence";
import { MoreRows } from "../panels/MoreRows";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { TracesLink } from "../panels/TracesLink";
import { useList } from "../panels/useList";
import { usePage } from "../panels/usePage";
import { useSorting } from "../panels/useSorting";
import { useNow } from "../time/useNow";
import { DataTable } from "../ui/DataTable";
import { NoUsers } from "./NoUsers";

const Sorts = ["calls", "errors", "tokens", "cost_usd", "sessions", "first_at", "last_at"] as const;
const PageSize = 100;

/** Who is served, how much, and for how much money. */
export function UsersPage() {
  const { q, scope, zone } = usePage();
  const now = useNow();
  const { sorting, setSorting } = useSorting(Sorts, "calls");
  const list = useList("/api/v1/users", { ...scope, sort: sorting.by, order: sorting.order, limit: PageSize });
  const { query } = list;
  const right = "text-right";
  return (
    <PanelPage
      title="Users"
      error={query.error}
      retry={() => void query.refetch()}
      actions={<ExportMenu of="users" query={{ ...scope, sort: sorting.by, order: sorting.order }} />}
    >
      <Panel
        flush
        alone
        height={120}
        title="Users"
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<NoUsers />}
      >
        {(rows) => (
          <>
            <DataTable
              plain
              label="Users"
              rows={rows}
              rowKey={({ user_id }) => user_id}
              sort={sorting}
              onSort={setSorting}
              columns={[
                {
                  head: "User",
                  className: "w-1/4 max-w-0 min-w-40",
                  render: ({ user_id }) => (
                    <Link
                      to="/users/$userId"
                      params={{ userId: user_id }}
                      className="block truncate font-medium hover:text-accent hover:underline"
                    >
                      {user_id}
                    </Link>
                  ),
                },
                callsColumn({ sort: "calls" }),
                {
                  head: "Failed",
                  sort: "errors",
                  className: right,
                  render: ({ errors, error_rate }) =>
                    errors === 0 ? (
                      <span className="text-fg-3">0</span>
                    ) : (
                      <span className="text-error" title={percent(error_rate)}>
                        {count(errors)}
                      </span>
                    ),
                },
                tokensColumn(),
                costColumn(),
                { head: "Sessions", sort: "sessions", className: right, render: ({ sessions }) => count(sessions) },
                timeColumn("First", "first_at", zone, now, { sort: "first_at" }),
                timeColumn("Last", "last_at", zone, now, { sort: "last_at" }),
                {
                  head: "Traces",
                  className: right,
                  render: ({ user_id, traces }) => (
                    <TracesLink q={ofItem(q, "user", user_id)} what={`of ${user_id}`}>
                      {count(traces)}
                    </TracesLink>
                  ),
                },
              ]}
            />
            <MoreRows shown={rows.length} {...list} />
          </>
        )}
      </Panel>
    </PanelPage>
  );
}
