import { useMemo, useState } from "react";
import { EmptyState } from "../ui/EmptyState";
import { Spinner } from "../ui/Spinner";
import { useSize } from "../ui/useSize";
import { labelWidth } from "./edges";
import type { Graph, GraphEdge, GraphNode } from "./graph";
import { GraphEdges } from "./GraphEdges";
import { GraphNodeBox, NodeHeightPx, NodeWidthPx } from "./GraphNodeBox";
import type { LayoutRequest } from "./layout.worker";
import { useLayout } from "./useLayout";

/** Smaller than this nobody can read it; then it scrolls. */
const ScaleMin = 0.75;
/** Room for a line and its text above; px. */
const LabelPx = 28;

export interface GraphWords {
  /** Under the name of a node. */
  facts: (node: GraphNode) => string[];
  /** What pointing at a node says. */
  exact: (node: GraphNode) => string;
  /** On an edge; empty for none. Always the same function, as long as the graph need not be placed anew. */
  edge: (edge: GraphEdge) => string;
}

interface GraphPictureProps {
  graph: Graph;
  words: GraphWords;
  /** Id of the node that is marked. */
  current: string | undefined;
  onOpen: (node: GraphNode) => void;
  onEdge?: (edge: GraphEdge) => void;
}

/** The graph as boxes and lines, as large as there is room for. */
export function GraphPicture({ graph, words, current, onOpen, onEdge }: GraphPictureProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width, height } = useSize(box);
  const label = words.edge;
  const request = useMemo<LayoutRequest>(
    () => ({
      nodes: graph.nodes.map(({ id }) => ({ id, width: NodeWidthPx, height: NodeHeightPx })),
      edges: graph.edges.map((edge) => ({
        from: edge.from,
        to: edge.to,
        width: labelWidth(label(edge)),
        height: LabelPx,
      })),
    }),
    [graph, label],
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
            <GraphEdges nodes={graph.nodes} edges={graph.edges} layout={layout} text={words.edge} onOpen={onEdge} />
            {graph.nodes.map((node, place) => (
              <GraphNodeBox
                key={node.id}
                node={node}
                x={layout.nodes[place]!.x}
                y={layout.nodes[place]!.y}
                facts={words.facts(node)}
                exact={words.exact(node)}
                isCurrent={node.id === current}
                onOpen={() => onOpen(node)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
