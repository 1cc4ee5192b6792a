import { ExportMenu } from "../export/ExportMenu";
import { Link } from "@tanstack/react-router";
import { exactCount, percent } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import { Unknown } from "../format/unknown";
import { callsColumn, costColumn, timeColumn, tokensColumn } from "../panels/columns";
import { ofItem } from "../panels/evidence";
import { MoreRows } from "../panels/MoreRows";
import { NothingCalled } from "../panels/NothingCalled";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { TracesLink } from "../panels/TracesLink";
import type { Answer } from "../panels/useAnswer";
import { useList } from "../panels/useList";
import { usePage } from "../panels/usePage";
import { useSorting } from "../panels/useSorting";
import { useNow } from "../time/useNow";
import { Badge } from "../ui/Badge";
import { DataTable, type TableColumn } from "../ui/DataTable";

type Model = Answer<"/api/v1/models">["items"][number];

const Sorts = ["cost_usd", "calls", "errors", "tokens", "latency_p95_ms", "last_at"] as const;
const PageSize = 100;

/** Models as they answered: how much they are used, what they cost and how fast they are. */
export function ModelsPage() {
  const { scope } = usePage();
  const { sorting, setSorting } = useSorting(Sorts, "cost_usd");
  const list = useList("/api/v1/models", { ...scope, sort: sorting.by, limit: PageSize });
  const { query } = list;
  const columns = useColumns();
  return (
    <PanelPage
      title="Models"
      error={query.error}
      retry={() => void query.refetch()}
      actions={
        <>
          <ExportMenu of="models" query={{ ...scope, sort: sorting.by }} />
          <Link
            to={"/settings/prices" as never}
            className="my-0.5 inline-flex h-7 items-center rounded-sm border border-control bg-surface px-2.5 text-table font-medium hover:bg-hover"
          >
            Prices
          </Link>
        </>
      }
    >
      <Panel
        flush
        alone
        height={120}
        title="Models"
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<NothingCalled />}
      >
        {(rows) => (
          <>
            <DataTable
              plain
              label="Models"
              columns={columns}
              rows={rows}
              rowKey={({ model, provider }) => `${model} ${provider}`}
              sort={{ ...sorting, order: "desc" }}
              onSort={({ by }) => setSorting({ by, order: "desc" })}
            />
            <MoreRows {...list} shown={rows.length} />
          </>
        )}
      </Panel>
    </PanelPage>
  );
}

function useColumns(): TableColumn<Model>[] {
  const { q, zone, setSearch } = usePage();
  const now = useNow();
  const right = "text-right";
  const time = (ms: number | undefined) =>
    ms === undefined ? (
      <span className="text-fg-3">{Unknown}</span>
    ) : (
      <span title={exactDuration(ms)}>{duration(ms)}</span>
    );
  return [
    {
      head: "Model",
      className: "w-1/4 max-w-0 min-w-44",
      render: ({ model, provider, priced }) => (
        <span className="flex items-center gap-1.5">
          {model === null ? (
            <span className="text-fg-3">Not said</span>
          ) : (
            <button
              type="button"
              title={`Show only ${model}`}
              onClick={() => setSearch({ q: ofItem(q, "model", model) })}
              className="min-h-6 truncate font-medium hover:text-accent hover:underline"
            >
              {model}
            </button>
          )}
          <span className="text-meta text-fg-3">{provider}</span>
          {!priced && <Badge tone="warn">no price</Badge>}
        </span>
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
          <span className="text-error" title={`${exactCount(errors)} calls`}>
            {percent(error_rate)}
          </span>
        ),
    },
    tokensColumn(),
    {
      head: "Cached",
      className: "text-right max-xl:hidden",
      render: ({ tokens_cache_read, tokens_input }) => (
        <span title={`${exactCount(tokens_cache_read)} of ${exactCount(tokens_input)} tokens of input`}>
          {tokens_input === 0 ? Unknown : percent(tokens_cache_read / tokens_input)}
        </span>
      ),
    },
    costColumn(),
    { head: "p50", className: right, render: ({ latency_ms }) => time(latency_ms?.p50) },
    { head: "p95", sort: "latency_p95_ms", className: right, render: ({ latency_ms }) => time(latency_ms?.p95) },
    {
      head: "First token",
      className: right,
      render: ({ time_to_first_token_ms }) => time(time_to_first_token_ms?.p50),
    },
    {
      head: "Tok/s",
      className: right,
      render: ({ tokens_per_second }) => (tokens_per_second === null ? Unknown : tokens_per_second.toFixed(0)),
    },
    timeColumn("Last", "last_at", zone, now, { sort: "last_at", className: "text-right max-xl:hidden" }),
    {
      head: "Traces",
      className: right,
      render: ({ model }) => <TracesLink q={ofItem(q, "model", model)} what={`of ${model ?? "none"}`} />,
    },
  ];
}
