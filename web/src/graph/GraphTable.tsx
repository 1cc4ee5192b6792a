import { useMemo } from "react";
import { exactCount } from "../format/count";
import { duration as durationText, exactDuration } from "../format/duration";
import { exactTokens, tokens } from "../format/tokens";
import { Unknown } from "../format/unknown";
import { Cost } from "../ui/Cost";
import { callCount, exactCalls } from "./calls";
import { type Graph, type GraphNode, kindOfNode } from "./graph";
import { GraphIcon } from "./GraphIcon";

interface GraphTableProps {
  graph: Graph;
  /** Id of the node that is marked. */
  current?: string;
  onOpen: (node: GraphNode) => void;
}

/** The same numbers in rows, those that took longest first. */
export function GraphTable({ graph, current, onOpen }: GraphTableProps) {
  const nodes = useMemo(() => graph.nodes.toSorted((a, b) => b.total_ms - a.total_ms), [graph]);
  const callers = useMemo(() => {
    const names = new Map(graph.nodes.map((node) => [node.id, node.name]));
    const of = new Map<string, string[]>();
    for (const edge of graph.edges) of.set(edge.to, [...(of.get(edge.to) ?? []), names.get(edge.from)!]);
    return of;
  }, [graph]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label="Numbers of the graph" className="min-h-0 min-w-0 flex-1 overflow-auto">
      <table className="w-full table-fixed text-table">
        <thead className="text-left text-meta text-fg-3">
          <tr className="h-7 border-b border-line">
            <th className="px-4 font-medium">Name</th>
            <th className="px-2 font-medium">Called by</th>
            <th className="w-18 px-2 text-right font-medium">Calls</th>
            <th className="w-18 px-2 text-right font-medium">Failed</th>
            <th className="w-22 px-2 text-right font-medium">Time</th>
            <th className="w-20 px-2 text-right font-medium">p95</th>
            <th className="w-20 px-2 text-right font-medium">Tokens</th>
            <th className="w-24 px-4 text-right font-medium">Cost</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const by = callers.get(node.id)?.join(", ") ?? Unknown;
            return (
              <tr
                key={node.id}
                aria-current={node.id === current || undefined}
                className={
                  node.id === current
                    ? "h-7 border-b border-line/50 bg-selected"
                    : "h-7 border-b border-line/50 hover:bg-hover/60"
                }
              >
                <td className="px-4">
                  <button
                    type="button"
                    className="flex min-h-6 max-w-full items-center gap-1.5 hover:text-accent hover:underline"
                    onClick={() => onOpen(node)}
                  >
                    <GraphIcon kind={kindOfNode(node)} />
                    <span className="truncate" title={node.name}>
                      {node.name}
                    </span>
                  </button>
                </td>
                <td className="truncate px-2 text-fg-2" title={by}>
                  {by}
                </td>
                <td className="px-2 text-right" title={exactCalls(node)}>
                  {node.calls === node.estimated_calls ? exactCount(node.calls) : callCount(node)}
                </td>
                <td
                  className={node.errors > 0 ? "px-2 text-right font-medium text-error" : "px-2 text-right text-fg-3"}
                >
                  {exactCount(node.errors)}
                </td>
                <td className="px-2 text-right" title={exactDuration(node.total_ms)}>
                  {durationText(node.total_ms)}
                </td>
                <td className="px-2 text-right" title={node.p95_ms === null ? undefined : exactDuration(node.p95_ms)}>
                  {node.p95_ms === null ? Unknown : durationText(node.p95_ms)}
                </td>
                <td
                  className="px-2 text-right"
                  title={node.tokens === null ? "No span says any" : exactTokens(node.tokens, node.estimated_tokens)}
                >
                  {tokens(node.tokens, node.estimated_tokens)}
                </td>
                <td className="px-4 text-right">
                  <Cost cost_usd={node.cost_usd} unpriced_tokens={node.unpriced_tokens} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
