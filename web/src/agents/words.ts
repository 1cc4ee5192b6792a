import { count, counted, exactCount } from "../format/count";
import { duration as durationText } from "../format/duration";
import { exactTokens } from "../format/tokens";
import { callCount } from "../graph/calls";
import type { GraphEdge, GraphNode } from "../graph/graph";
import type { GraphWords } from "../graph/GraphPicture";
import { costText } from "../ui/Cost";

const join = (facts: readonly (string | null)[], separator: string): string =>
  facts.filter((fact) => fact !== null).join(separator);

const p95 = (ms: number | null): string | null => (ms === null ? null : `p95 ${durationText(ms)}`);

/** How often: an agent that only its calls name has no spans of its own. */
export const callsText = (node: GraphNode): string =>
  node.calls === 0 ? "named by its calls" : `${callCount(node)} ${node.estimated_calls === 1 ? "call" : "calls"}`;

function edgeText(edge: GraphEdge): string {
  const failed = edge.errors > 0 ? `${count(edge.errors)} failed` : null;
  const cost = edge.cost_usd === null ? null : costText(edge.cost_usd, edge.unpriced_tokens);
  return join([`${callCount(edge)}×`, p95(edge.p95_ms), cost, failed], " · ");
}

/** What the graph of a range says on its nodes and edges: how often, how slow, and what it cost. */
export const words: GraphWords = {
  facts: (node) =>
    [
      callsText(node),
      // There is room for one more: what it costs, else how slow it is.
      costText(node.cost_usd, node.unpriced_tokens) ?? p95(node.p95_ms),
    ].filter((fact) => fact !== null),
  exact: (node) =>
    `${join(
      [
        `${node.kind} ${node.name}`,
        callsText(node),
        node.errors > 0 ? `${exactCount(node.errors)} failed` : null,
        p95(node.p95_ms),
        node.tokens === null ? null : exactTokens(node.tokens, node.estimated_tokens),
        costText(node.cost_usd, node.unpriced_tokens),
        counted(node.traces, "trace"),
      ],
      ", ",
    )}. Shows its numbers and its traces.`,
  edge: edgeText,
};
