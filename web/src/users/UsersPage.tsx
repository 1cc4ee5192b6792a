import { Link } from "@tanstack/react-router";
import { count, exactCount, percent } from "../format/count";
import { ago, exactTime } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { ofItem } from "../panels/evidence";
import { MoreRows } from "../panels/MoreRows";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { TracesLink } from "../panels/TracesLink";
import { useList } from "../panels/useList";
import { usePage } from "../panels/usePage";
import { useSorting } from "../panels/useSorting";
import { useNow } from "../time/useNow";
import { Cost } from "../ui/Cost";
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
    <PanelPage title="Users" error={query.error} retry={() => void query.refetch()}>
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
                {
                  head: "Calls",
                  sort: "calls",
                  className: right,
                  render: ({ calls }) => <span title={exactCount(calls)}>{count(calls)}</span>,
                },
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
                {
                  head: "Tokens",
                  sort: "tokens",
                  className: right,
                  render: (row) => (
                    <span title={exactTokens(row.tokens, row.estimated_tokens)}>
                      {tokens(row.tokens, row.estimated_tokens)}
                    </span>
                  ),
                },
                { head: "Cost", sort: "cost_usd", className: right, render: (row) => <Cost {...row} /> },
                { head: "Sessions", sort: "sessions", className: right, render: ({ sessions }) => count(sessions) },
                {
                  head: "First",
                  sort: "first_at",
                  className: right,
                  render: ({ first_at }) => <span title={exactTime(first_at, zone)}>{ago(first_at, now)}</span>,
                },
                {
                  head: "Last",
                  sort: "last_at",
                  className: right,
                  render: ({ last_at }) => <span title={exactTime(last_at, zone)}>{ago(last_at, now)}</span>,
                },
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
