import { Link } from "@tanstack/react-router";
import { Table2, Workflow } from "lucide-react";
import { useMemo } from "react";
import { ExportMenu } from "../export/ExportMenu";
import { FilterBar } from "../filters/FilterBar";
import { FilterProblem } from "../filters/FilterProblem";
import { mistakeOf } from "../filters/mistake";
import { counted, exactCount } from "../format/count";
import { mark } from "../format/tokens";
import { census, foldTools, NodesMax } from "../graph/graph";
import { GraphPicture } from "../graph/GraphPicture";
import { GraphTable } from "../graph/GraphTable";
import { useKeys } from "../shell/keys/useKeys";
import { Async } from "../ui/Async";
import { Cost } from "../ui/Cost";
import { cx } from "../ui/cx";
import { IconButton } from "../ui/IconButton";
import { Spinner } from "../ui/Spinner";
import { EmptyGraph } from "./EmptyGraph";
import { NodePanel } from "./NodePanel";
import { type AgentsGraph, useAgentsGraph } from "./queries";
import { useAgentsSearch } from "./useAgentsSearch";
import { useOpenEvidence } from "./useOpenEvidence";
import { words } from "./words";

/** Who calls whom, how often, how slowly and for how much, over the traces of a time range. */
export function AgentsPage() {
  const { q, range, setSearch } = useAgentsSearch();
  const query = useAgentsGraph(range, q);
  const isWrong = query.data === undefined && mistakeOf(query.error) !== null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-start gap-4 px-4 pt-3 pb-2">
        <h1 className="text-page font-semibold">Agents</h1>
        <FilterBar
          value={q}
          onRun={(next) => setSearch({ q: next || undefined, node: undefined })}
          mistake={mistakeOf(query.error)}
          range={range}
        />
        <ExportMenu of="agents" query={{ ...range, q: q || undefined }} />
      </div>
      {isWrong ? (
        <FilterProblem error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Async
          query={query}
          className="flex min-h-0 flex-1 flex-col border-t border-line bg-surface"
          loading={
            <div className="p-4">
              <Spinner label="Adding up traces" />
            </div>
          }
          isEmpty={(graph) => graph.nodes.length === 0}
          empty={<EmptyGraph traces={query.data?.traces ?? 0} q={q} onClear={() => setSearch({ q: undefined })} />}
        >
          {(graph) => <Loaded whole={graph} />}
        </Async>
      )}
    </div>
  );
}

function Loaded({ whole }: { whole: AgentsGraph }) {
  const { q, node: selected, asTable: wantsTable, setSearch } = useAgentsSearch();
  const openEvidence = useOpenEvidence(q);
  const graph = useMemo(() => foldTools(whole), [whole]);
  const tooMany = graph.nodes.length > NodesMax;
  const asTable = tooMany || wantsTable;
  const shown = [...graph.nodes, ...whole.nodes].find((node) => node.id === selected);
  const select = (id: string | undefined) => setSearch({ node: id });
  useKeys(
    [{ keys: "escape", label: "Close the panel", group: "Agents", run: () => select(undefined) }],
    shown !== undefined,
  );
  useKeys(
    [
      {
        keys: "v",
        label: "Graph or table",
        group: "Agents",
        run: () => setSearch({ view: wantsTable ? undefined : "table" }),
      },
    ],
    !tooMany,
  );
  return (
    <>
      <div className="flex min-h-8 items-center gap-x-4 border-b border-line px-4 text-table text-fg-2">
        <p className="min-w-0">
          {census(whole)} in {counted(whole.traces, "trace")}
          <Notes graph={whole} folded={graph !== whole && !tooMany} listed={tooMany} />
        </p>
        <dl className="ml-auto flex shrink-0 gap-4">
          <Total label="Tokens">
            {whole.totals.tokens === null ? "–" : mark(whole.totals.estimated_tokens) + exactCount(whole.totals.tokens)}{" "}
            tok
          </Total>
          <Total label="Cost">
            <Cost cost_usd={whole.totals.cost_usd} unpriced_tokens={whole.totals.unpriced_tokens} />
          </Total>
        </dl>
        {!tooMany && (
          <IconButton
            label={asTable ? "Show as a graph" : "Show as a table"}
            keys="v"
            onClick={() => setSearch({ view: wantsTable ? undefined : "table" })}
          >
            {asTable ? <Workflow /> : <Table2 />}
          </IconButton>
        )}
      </div>
      <div className={cx("flex min-h-0 flex-1", "max-lg:flex-col")}>
        {asTable ? (
          <GraphTable graph={whole} current={selected} onOpen={(node) => select(node.id)} />
        ) : (
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <GraphPicture
              graph={graph}
              words={words}
              current={selected}
              onOpen={(node) => select(node.id === selected ? undefined : node.id)}
              onEdge={(edge) => openEvidence(edge.q)}
            />
          </div>
        )}
        {shown && <NodePanel key={shown.id} graph={whole} node={shown} q={q} onSelect={select} />}
      </div>
    </>
  );
}

/** What of the range is not in the picture. */
function Notes({ graph, folded, listed }: { graph: AgentsGraph; folded: boolean; listed: boolean }) {
  return (
    <>
      {folded && "; the tools of each caller are folded into one"}
      {listed && `; more than ${NodesMax} are shown as a list`}
      {graph.nodes.some(({ calls, estimated_calls }) => calls !== estimated_calls) && (
        <>
          ; ~ estimated, after{" "}
          <Link to="/sampling" className="underline hover:text-accent">
            sampling
          </Link>
        </>
      )}
      {graph.more_traces && (
        <span className="text-warn">
          ; only the newest traces were looked at, a shorter range or a filter shows others
        </span>
      )}
      {graph.nodes_left_out > 0 && (
        <span className="text-warn">; {exactCount(graph.nodes_left_out)} with the fewest calls are left out</span>
      )}
    </>
  );
}

function Total({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="sr-only">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
