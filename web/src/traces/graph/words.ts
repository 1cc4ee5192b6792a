import { count, counted, exactCount } from "../../format/count";
import { duration as durationText } from "../../format/duration";
import { exactTokens, tokens } from "../../format/tokens";
import type { GraphEdge } from "../../graph/graph";
import type { GraphWords } from "../../graph/GraphPicture";
import { costText } from "../../ui/Cost";
import type { NodeRows } from "./rows";

/** What the graph of a trace says on its nodes and edges: how often, how long in all, and how much. */
export function wordsOf(rows: NodeRows, selected: number): GraphWords {
  return {
    facts: (node) => {
      const at = rows.of.get(node.id)?.indexOf(selected) ?? -1;
      return [
        at >= 0 && node.calls > 1 ? `${at + 1} of ${count(node.calls)}` : counted(node.calls, "call"),
        node.calls > 0 ? durationText(node.total_ms) : null,
        node.tokens === null ? null : `${tokens(node.tokens, node.estimated_tokens)} tok`,
      ].filter((fact) => fact !== null);
    },
    exact: (node) => {
      const facts = [
        `${node.kind} ${node.name}`,
        counted(node.calls, "call"),
        node.errors > 0 ? `${exactCount(node.errors)} failed` : null,
        `${durationText(node.total_ms)} in all`,
        node.tokens === null ? null : exactTokens(node.tokens, node.estimated_tokens),
        costText(node.cost_usd, node.unpriced_tokens),
        node.self_calls > 0 ? `calls itself ${counted(node.self_calls, "time")}` : null,
      ].filter((fact) => fact !== null);
      return `${facts.join(", ")}. Opens ${node.calls > 1 ? "one call after the other, failed ones first" : "it"}.`;
    },
    edge: edgeText,
  };
}

// One call has its numbers, and its failure, on the node.
function edgeText(edge: GraphEdge): string {
  if (edge.calls === 1) return "";
  const failed = edge.errors > 0 ? ` · ${count(edge.errors)} failed` : "";
  return `${count(edge.calls)}× · ${durationText(edge.total_ms)}${failed}`;
}
