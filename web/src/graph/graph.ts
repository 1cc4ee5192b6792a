import type { components } from "../api/schema";
import type { Kind } from "../kinds/kinds";

type NodeItem = components["schemas"]["GraphNodeItem"];

/** An agent, model, tool, store or check, a step of a workflow, or what called the first of them. */
export interface GraphNode extends NodeItem {
  /** How many tools are folded into this node; none for a node of its own. */
  folded?: number;
}

export type GraphEdge = components["schemas"]["GraphEdgeItem"];

export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** What a node is; a database is no kind of work. */
export type GraphKind = Kind | "store";

export const kindOfNode = (node: GraphNode): GraphKind => node.kind as GraphKind;

/** More nodes than these nobody reads as a picture. */
export const NodesMax = 60;

const Tools: ReadonlySet<string> = new Set<GraphKind>(["tool", "retriever", "reranker", "store"]);

/** The graph, with each caller's tools in one node where there would be too many nodes. */
export function foldTools(graph: Graph, nodesMax = NodesMax): Graph {
  if (graph.nodes.length <= nodesMax) return graph;
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  // What a tool asks would stand alone, so it goes with the tools of whoever called that tool.
  const isTool = (id: string) => Tools.has(byId.get(id)!.kind);
  const groups = new Map<string, { node: GraphNode; edge: GraphEdge }>();
  const edges: GraphEdge[] = [];
  for (const edge of graph.edges) {
    if (!isTool(edge.to)) {
      edges.push(edge);
      continue;
    }
    if (isTool(edge.from)) continue;
    const tool = byId.get(edge.to)!;
    const id = `tools of ${edge.from}`;
    const group = groups.get(id);
    const parts = { ...edge, to: id };
    if (group === undefined) {
      const node = { ...tool, ...countsOf(edge), id, kind: "tool", name: "1 tool", self_calls: 0, folded: 1 };
      groups.set(id, { node, edge: parts });
      continue;
    }
    const folded = group.node.folded! + 1;
    // A tool that several agents call counts whole for each: its spans do not say which of them are whose.
    const span_ids = [...(group.node.span_ids ?? []), ...(tool.span_ids ?? [])];
    groups.set(id, {
      node: { ...group.node, ...added(group.node, edge), folded, name: `${folded} tools`, span_ids },
      edge: { ...group.edge, ...added(group.edge, edge) },
    });
  }
  const folded = [...groups.values()];
  return {
    nodes: [...graph.nodes.filter((node) => !isTool(node.id)), ...folded.map((group) => group.node)],
    edges: [...edges, ...folded.map((group) => group.edge)],
  };
}

type Counts = Pick<
  GraphEdge,
  | "calls"
  | "estimated_calls"
  | "errors"
  | "total_ms"
  | "p95_ms"
  | "tokens"
  | "cost_usd"
  | "unpriced_tokens"
  | "estimated_tokens"
>;

const countsOf = ({
  calls,
  estimated_calls,
  errors,
  total_ms,
  p95_ms,
  tokens,
  cost_usd,
  unpriced_tokens,
  estimated_tokens,
}: Counts): Counts => ({
  calls,
  estimated_calls,
  errors,
  total_ms,
  p95_ms,
  tokens,
  cost_usd,
  unpriced_tokens,
  estimated_tokens,
});

const added = (a: Counts, b: Counts): Counts => ({
  calls: a.calls + b.calls,
  estimated_calls: a.estimated_calls + b.estimated_calls,
  errors: a.errors + b.errors,
  total_ms: a.total_ms + b.total_ms,
  // Of several tools together nobody knows.
  p95_ms: null,
  tokens: sum(a.tokens, b.tokens),
  cost_usd: sum(a.cost_usd, b.cost_usd),
  unpriced_tokens: a.unpriced_tokens + b.unpriced_tokens,
  estimated_tokens: a.estimated_tokens + b.estimated_tokens,
});

const sum = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0);

const Groups: [one: string, kinds: readonly GraphKind[]][] = [
  ["agent", ["agent"]],
  ["step", ["chain"]],
  ["model", ["llm", "embedding"]],
  ["tool", ["tool", "reranker"]],
  ["store", ["retriever", "store"]],
  ["check", ["guardrail", "evaluator"]],
];

/** How many there are of what: `3 agents, 2 models, 6 tools`. What only calls the first of them is not counted. */
export function census(graph: Graph): string {
  const called = new Set(graph.edges.map((edge) => edge.to));
  const parts = Groups.map(([one, kinds]) => {
    const some = graph.nodes.filter(
      (node) => kinds.includes(kindOfNode(node)) && (node.kind !== "chain" || called.has(node.id)),
    ).length;
    return some === 0 ? "" : `${some} ${one}${some === 1 ? "" : "s"}`;
  });
  return parts.filter((part) => part !== "").join(", ");
}
