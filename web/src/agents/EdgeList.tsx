import { TriangleAlert } from "lucide-react";
import { count, counted, exactCount } from "../format/count";
import { exactTokens } from "../format/tokens";
import { callCount, exactCalls } from "../graph/calls";
import { type Graph, type GraphEdge, kindOfNode } from "../graph/graph";
import { GraphIcon } from "../graph/GraphIcon";
import { Cost } from "../ui/Cost";
import { TracesLink } from "../panels/TracesLink";
import { evidence } from "./evidence";

interface EdgeListProps {
  label: string;
  graph: Graph;
  edges: readonly GraphEdge[];
  /** Which end of the edges is named. */
  end: "from" | "to";
  q: string;
  onSelect: (id: string) => void;
}

/** Edges of a node, those with the most calls first: the node at the other end, and the traces of the edge. */
export function EdgeList({ label, graph, edges, end, q, onSelect }: EdgeListProps) {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <ul aria-label={label} className="flex flex-col">
      {edges
        .toSorted((a, b) => b.calls - a.calls)
        .map((edge) => {
          const other = byId.get(edge[end])!;
          return (
            <li key={other.id} className="flex min-h-7 items-center gap-2 text-table">
              <button
                type="button"
                title={describe(edge)}
                onClick={() => onSelect(other.id)}
                className="flex min-h-6 min-w-0 flex-1 items-center gap-1.5 text-left hover:text-accent hover:underline"
              >
                <GraphIcon kind={kindOfNode(other)} />
                <span className="truncate">{other.name}</span>
              </button>
              {edge.errors > 0 && (
                <span
                  className="flex items-center gap-0.5 text-meta text-error"
                  title={`${exactCount(edge.errors)} failed`}
                >
                  <TriangleAlert role="img" aria-label="failed" className="size-3.5" />
                  {count(edge.errors)}
                </span>
              )}
              <span title={exactCalls(edge)} className="text-fg-2">
                {callCount(edge)}×
              </span>
              <span className="w-16 text-right text-fg-2">
                <Cost cost_usd={edge.cost_usd} unpriced_tokens={edge.unpriced_tokens} />
              </span>
              <span className="w-20 text-right">
                <TracesLink q={evidence(q, edge.q)} what={`with calls ${end} ${other.name}`}>
                  {counted(edge.traces, "trace")}
                </TracesLink>
              </span>
            </li>
          );
        })}
    </ul>
  );
}

function describe(edge: GraphEdge): string {
  const facts = [
    `${exactCalls(edge)} ${edge.calls === 1 ? "call" : "calls"}`,
    edge.errors > 0 ? `${exactCount(edge.errors)} failed` : null,
    edge.handovers > 0 ? `${exactCount(edge.handovers)} handed over` : null,
    edge.messages > 0 ? `${exactCount(edge.messages)} by messages` : null,
    edge.tokens === null ? null : exactTokens(edge.tokens, edge.estimated_tokens),
  ];
  return facts.filter((fact) => fact !== null).join(", ");
}
