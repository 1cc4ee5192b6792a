import { useMemo } from "react";
import { count, exactCount } from "../../format/count";
import { duration as durationText, exactDuration } from "../../format/duration";
import { Unknown } from "../../format/unknown";
import { KindIcon } from "../KindIcon";
import type { GraphNode, TraceGraph } from "./graph";

interface GraphTableProps {
  graph: TraceGraph;
  onOpen: (node: GraphNode) => void;
}

/** The same numbers in rows, those that took longest first. */
export function GraphTable({ graph, onOpen }: GraphTableProps) {
  const nodes = useMemo(() => graph.nodes.toSorted((a, b) => b.ms - a.ms), [graph]);
  const callers = useMemo(() => {
    const names = new Map(graph.nodes.map((node) => [node.id, node.name]));
    const of = new Map<string, string[]>();
    for (const edge of graph.edges) of.set(edge.to, [...(of.get(edge.to) ?? []), names.get(edge.from)!]);
    return of;
  }, [graph]);
  return (
    <table className="w-full table-fixed text-table">
      <thead className="text-left text-meta text-fg-3">
        <tr className="h-7 border-b border-line">
          <th className="px-4 font-medium">Name</th>
          <th className="px-2 font-medium">Called by</th>
          <th className="w-18 px-2 text-right font-medium">Calls</th>
          <th className="w-18 px-2 text-right font-medium">Failed</th>
          <th className="w-24 px-2 text-right font-medium">Time</th>
          <th className="w-24 px-4 text-right font-medium">Tokens</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const by = callers.get(node.id)?.join(", ") ?? Unknown;
          return (
            <tr key={node.id} className="h-7 border-b border-line/50 hover:bg-hover/60">
              <td className="px-4">
                <button
                  type="button"
                  className="flex min-h-6 max-w-full items-center gap-1.5 hover:text-accent hover:underline"
                  onClick={() => onOpen(node)}
                >
                  <KindIcon kind={node.kind} />
                  <span className="truncate" title={node.name}>
                    {node.name}
                  </span>
                </button>
              </td>
              <td className="truncate px-2 text-fg-2" title={by}>
                {by}
              </td>
              <td className="px-2 text-right">{exactCount(node.rows.length)}</td>
              <td className={node.failed > 0 ? "px-2 text-right font-medium text-error" : "px-2 text-right text-fg-3"}>
                {exactCount(node.failed)}
              </td>
              <td className="px-2 text-right" title={exactDuration(node.ms)}>
                {durationText(node.ms)}
              </td>
              <td
                className="px-4 text-right"
                title={node.tokens === null ? "No span says any" : exactCount(node.tokens)}
              >
                {count(node.tokens)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
