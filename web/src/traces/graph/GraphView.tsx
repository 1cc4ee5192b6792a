import { Table2, Workflow } from "lucide-react";
import { useMemo, useState } from "react";
import { EmptyState } from "../../ui/EmptyState";
import { IconButton } from "../../ui/IconButton";
import { Spinner } from "../../ui/Spinner";
import { useErrorKeys } from "../useErrorKeys";
import type { TraceState } from "../useTrace";
import { useSize } from "../waterfall/useSize";
import { edgeWidth } from "./edges";
import { buildGraph, census, foldTools, type GraphNode, NodesMax, nodeAround } from "./graph";
import { GraphEdges } from "./GraphEdges";
import { GraphNodeBox, NodeHeightPx, NodeWidthPx } from "./GraphNodeBox";
import { GraphTable } from "./GraphTable";
import type { LayoutRequest } from "./layout.worker";
import { useLayout } from "./useLayout";

/** Smaller than this nobody can read it; then it scrolls. */
const ScaleMin = 0.75;
/** Room for a line and its text above; px. */
const LabelPx = 28;

interface GraphViewProps {
  state: TraceState;
  selected: number;
  onSelect: (row: number) => void;
}

/** Which agents, models and tools took part, and who called whom. */
export function GraphView({ state, selected, onSelect }: GraphViewProps) {
  const { model, details } = state;
  const whole = useMemo(() => buildGraph(model, details), [model, details]);
  const graph = useMemo(() => foldTools(whole), [whole]);
  const tooMany = graph.nodes.length > NodesMax;
  const [wantsTable, setWantsTable] = useState(false);
  const asTable = tooMany || wantsTable;
  useErrorKeys(model, selected, onSelect);
  if (whole.nodes.length === 0)
    return (
      <EmptyState title="No agents, models or tools">
        No span of this trace says that it is one. The waterfall shows every span.
      </EmptyState>
    );
  // Failed calls first; the same node again goes on to its next call.
  const open = (node: GraphNode) => {
    const rows = node.rows.toSorted((a, b) => model.status[b]! - model.status[a]! || model.start[a]! - model.start[b]!);
    const at = rows.indexOf(selected);
    onSelect(rows[(at + 1) % rows.length]!);
  };
  return (
    <section aria-label="Graph" className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-8 items-center gap-3 border-b border-line px-4 text-meta text-fg-3">
        <p>
          {census(whole)}
          {graph !== whole && !tooMany && "; the tools of each caller are folded into one"}
          {tooMany && `; more than ${NodesMax} are shown as a list`}
          {!state.detailed && "; kinds are guessed from names, attributes of this trace were not read"}
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
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div tabIndex={0} role="region" aria-label="Numbers of the graph" className="min-h-0 flex-1 overflow-auto">
          <GraphTable graph={whole} onOpen={open} />
        </div>
      ) : (
        <Picture graph={graph} selected={selected} current={nodeAround(model, graph, selected)} onOpen={open} />
      )}
    </section>
  );
}

interface PictureProps {
  graph: ReturnType<typeof buildGraph>;
  selected: number;
  current: GraphNode | undefined;
  onOpen: (node: GraphNode) => void;
}

function Picture({ graph, selected, current, onOpen }: PictureProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width, height } = useSize(box);
  const request = useMemo<LayoutRequest>(
    () => ({
      nodes: graph.nodes.map(({ id }) => ({ id, width: NodeWidthPx, height: NodeHeightPx })),
      edges: graph.edges.map((edge) => ({ from: edge.from, to: edge.to, width: edgeWidth(edge), height: LabelPx })),
    }),
    [graph],
  );
  const layout = useLayout(request);
  if (layout === "failed")
    return <EmptyState title="The graph could not be drawn">The table has its numbers.</EmptyState>;
  const scale = layout ? Math.max(Math.min(1, width / layout.width, height / layout.height), ScaleMin) : 1;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div ref={setBox} tabIndex={0} role="group" aria-label="Who called whom" className="min-h-0 flex-1 overflow-auto">
      {layout === null ? (
        <div className="p-4">
          <Spinner label="Placing" />
        </div>
      ) : (
        <div
          className="m-auto"
          style={{ width: Math.floor(layout.width * scale), height: Math.floor(layout.height * scale) }}
        >
          <div
            className="relative origin-top-left"
            style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}
          >
            <GraphEdges nodes={graph.nodes} edges={graph.edges} layout={layout} />
            {graph.nodes.map((node, place) => (
              <GraphNodeBox
                key={node.id}
                node={node}
                x={layout.nodes[place]!.x}
                y={layout.nodes[place]!.y}
                at={node.rows.indexOf(selected)}
                isCurrent={node === current}
                onOpen={() => onOpen(node)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
