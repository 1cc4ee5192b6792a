import { Table2, Workflow } from "lucide-react";
import { useMemo, useState } from "react";
import { census, foldTools, type Graph, NodesMax } from "../../graph/graph";
import { GraphPicture } from "../../graph/GraphPicture";
import { GraphTable } from "../../graph/GraphTable";
import { Async } from "../../ui/Async";
import { EmptyState } from "../../ui/EmptyState";
import { IconButton } from "../../ui/IconButton";
import { Spinner } from "../../ui/Spinner";
import { useErrorKeys } from "../useErrorKeys";
import type { TraceState } from "../useTrace";
import { nextRow, nodeAround, nodeRows } from "./rows";
import { useTraceGraph } from "./useTraceGraph";
import { wordsOf } from "./words";

interface GraphViewProps {
  state: TraceState;
  selected: number;
  onSelect: (row: number) => void;
}

/** Which agents, models and tools took part, and who called whom. */
export function GraphView({ state, selected, onSelect }: GraphViewProps) {
  const query = useTraceGraph(state.head.trace_id, state.head.span_count);
  useErrorKeys(state.model, selected, onSelect);
  return (
    <section aria-label="Graph" className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <Async
        query={query}
        loading={
          <div className="p-4">
            <Spinner label="Loading graph" />
          </div>
        }
        isEmpty={(graph) => graph.nodes.length === 0}
        empty={
          <EmptyState title="No agents, models or tools">
            No span of this trace says that it is one. The waterfall shows every span.
          </EmptyState>
        }
      >
        {(graph) => (
          <Loaded whole={graph} isCut={graph.truncated} state={state} selected={selected} onSelect={onSelect} />
        )}
      </Async>
    </section>
  );
}

interface LoadedProps extends GraphViewProps {
  whole: Graph;
  isCut: boolean;
}

function Loaded({ whole, isCut, state, selected, onSelect }: LoadedProps) {
  const { model } = state;
  const graph = useMemo(() => foldTools(whole), [whole]);
  const rows = useMemo(() => nodeRows(model, graph.nodes), [model, graph]);
  const ofWhole = useMemo(() => nodeRows(model, whole.nodes), [model, whole]);
  const words = useMemo(() => wordsOf(rows, selected), [rows, selected]);
  const tooMany = graph.nodes.length > NodesMax;
  const [wantsTable, setWantsTable] = useState(false);
  const asTable = tooMany || wantsTable;
  // The same node again goes on to its next call.
  const open = (of: readonly number[] | undefined) => {
    const next = nextRow(model, of ?? [], selected);
    if (next !== undefined) onSelect(next);
  };
  return (
    <>
      <div className="flex min-h-8 items-center gap-3 border-b border-line px-4 text-meta text-fg-3">
        <p>
          {census(whole)}
          {graph !== whole && !tooMany && "; the tools of each caller are folded into one"}
          {tooMany && `; more than ${NodesMax} are shown as a list`}
          {isCut && "; those with the fewest calls are left out"}
        </p>
        {!tooMany && (
          <IconButton
            className="ml-auto"
            label={asTable ? "Show as a graph" : "Show as a table"}
            onClick={() => setWantsTable(!wantsTable)}
          >
            {asTable ? <Workflow /> : <Table2 />}
          </IconButton>
        )}
      </div>
      {asTable ? (
        <GraphTable graph={whole} onOpen={(node) => open(ofWhole.of.get(node.id))} />
      ) : (
        <GraphPicture
          graph={graph}
          words={words}
          current={nodeAround(model, rows, selected)?.id}
          onOpen={(node) => open(rows.of.get(node.id))}
        />
      )}
    </>
  );
}
