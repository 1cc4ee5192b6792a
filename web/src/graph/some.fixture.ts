import type { GraphEdge, GraphNode } from "./graph";

const counts = {
  calls: 1,
  estimated_calls: 1,
  errors: 0,
  total_ms: 10,
  p95_ms: 10,
  tokens: null,
  cost_usd: null,
  unpriced_tokens: 0,
  estimated_tokens: 0,
};

export const someNode = (kind: string, name: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...counts,
  id: `${kind} ${name}`,
  kind,
  name,
  self_calls: 0,
  traces: 1,
  q: "",
  span_ids: [],
  ...more,
});

export const someEdge = (from: GraphNode, to: GraphNode, more: Partial<GraphEdge> = {}): GraphEdge => ({
  ...counts,
  from: from.id,
  to: to.id,
  handovers: 0,
  messages: 0,
  traces: 1,
  q: "",
  ...more,
});
