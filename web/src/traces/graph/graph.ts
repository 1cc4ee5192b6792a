import { chainOf } from "../conversation/calls";
import type { Details } from "../details";
import { type Kind, kindCode, kindOf } from "../kinds";
import type { Meaning } from "../meaning";
import { Flag, Status, type TraceModel } from "../waterfall/model";

/** An agent, a model, a tool, or what called the first of them. */
export interface GraphNode {
  id: string;
  kind: Kind;
  name: string;
  /** Its spans, in order of time. A fold of tools has those of all. */
  rows: number[];
  failed: number;
  /** Sum of the durations of its spans; ms. */
  ms: number;
  /** Of a model's calls, or of the calls that an agent made itself; null where none says any. */
  tokens: number | null;
  /** How often it called itself. */
  selfCalls: number;
  /** How many tools are folded into this node; 0 for a node of its own. */
  folded: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  calls: number;
  failed: number;
  ms: number;
}

export interface TraceGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** More nodes than these nobody reads as a picture. */
export const NodesMax = 60;

const Actors: ReadonlySet<number> = new Set(
  (["agent", "llm", "embedding", "tool", "retriever", "reranker", "guardrail", "evaluator"] as const).map(kindCode),
);
const Agent = kindCode("agent");
const Calls: ReadonlySet<number> = new Set([kindCode("llm"), kindCode("embedding")]);
const Tools: ReadonlySet<Kind> = new Set(["tool", "retriever", "reranker"]);

/**
 * Who called whom in a trace. Spans of one name are one node. A call goes from the nearest agent above, or from the
 * trace's entry where there is none. A tool that only hands over to an agent, and a call that wraps another of its kind,
 * are left out: what is inside says it.
 */
export function buildGraph(model: TraceModel, details: Details): TraceGraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const wraps = wrappers(model);
  const nodeOf = (row: number, kind: Kind, name: string): GraphNode => {
    const id = `${kind} ${name}`;
    let node = nodes.get(id);
    if (node === undefined) {
      node = { id, kind, name, rows: [], failed: 0, ms: 0, tokens: null, selfCalls: 0, folded: 0 };
      nodes.set(id, node);
    }
    if (node.rows.at(-1) !== row) node.rows.push(row);
    return node;
  };
  const caller: string[] = [];
  for (let row = 0; row < model.count; row++) {
    const above = model.parent[row]!;
    const kind = kindOf(model.kind[row]!);
    const isActor = Actors.has(model.kind[row]!) && wraps[row] === 0 && (model.flags[row]! & Flag.Missing) === 0;
    caller[row] = above < 0 ? "" : caller[above]!;
    if (!isActor) continue;
    const to = nodeOf(row, kind, nameOf(model, details, row));
    const ms = model.end[row]! - model.start[row]!;
    const failed = model.status[row] === Status.Error ? 1 : 0;
    to.ms += ms;
    to.failed += failed;
    const by = nodes.get(caller[row]!);
    // Agents often carry the running totals of what they called; only the calls themselves are added up.
    const tokens = Calls.has(model.kind[row]!) ? tokensOf(details.of(model.ids[row]!)) : null;
    if (tokens !== null) for (const node of by ? [to, by] : [to]) node.tokens = (node.tokens ?? 0) + tokens;
    const from = by?.id ?? entryOf(model, row, nodeOf)?.id;
    if (model.kind[row] === Agent) caller[row] = to.id;
    if (from === undefined) continue;
    if (from === to.id) {
      to.selfCalls++;
      continue;
    }
    const key = `${from}\n${to.id}`;
    const edge = edges.get(key) ?? { from, to: to.id, calls: 0, failed: 0, ms: 0 };
    edge.calls++;
    edge.failed += failed;
    edge.ms += ms;
    edges.set(key, edge);
  }
  for (const node of nodes.values()) node.rows.sort((a, b) => model.start[a]! - model.start[b]!);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** What stands at the top of a call that no agent made; none where the call itself is the top. */
function entryOf(
  model: TraceModel,
  row: number,
  nodeOf: (row: number, kind: Kind, name: string) => GraphNode,
): GraphNode | null {
  let top = row;
  while (model.parent[top]! >= 0) top = model.parent[top]!;
  if (top === row || (model.flags[top]! & Flag.Missing) !== 0) return null;
  const entry = nodeOf(top, kindOf(model.kind[top]!), model.names[top]!);
  if (entry.ms === 0) {
    entry.ms = model.end[top]! - model.start[top]!;
    entry.failed = model.status[top] === Status.Error ? 1 : 0;
  }
  return entry;
}

const tokensOf = (meaning: Meaning | undefined): number | null =>
  meaning === undefined || (meaning.inputTokens === null && meaning.outputTokens === null)
    ? null
    : (meaning.inputTokens ?? 0) + (meaning.outputTokens ?? 0);

function nameOf(model: TraceModel, details: Details, row: number): string {
  const meaning = details.of(model.ids[row]!);
  const name = model.names[row]!;
  if (model.kind[row] === Agent) return meaning?.agent ?? chainOf(model, details, row);
  if (Calls.has(model.kind[row]!)) return meaning?.model ?? name;
  return meaning?.tool ?? name.replace(/^execute_tool /, "");
}

/** 1 for tools with an agent inside, and for model calls with one of the same kind inside. */
function wrappers(model: TraceModel): Uint8Array {
  const wraps = new Uint8Array(model.count);
  for (let row = 0; row < model.count; row++) {
    const kind = model.kind[row]!;
    if (kind !== Agent && !Calls.has(kind)) continue;
    for (let above = model.parent[row]!; above >= 0 && model.kind[above] !== Agent; above = model.parent[above]!) {
      const isHandover = kind === Agent && Tools.has(kindOf(model.kind[above]!));
      if (isHandover || model.kind[above] === kind) wraps[above] = 1;
    }
  }
  return wraps;
}

/** The graph, with each caller's tools in one node where there would be too many nodes. */
export function foldTools(graph: TraceGraph, nodesMax = NodesMax): TraceGraph {
  if (graph.nodes.length <= nodesMax) return graph;
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const isTool = (id: string) => Tools.has(byId.get(id)!.kind);
  const groups = new Map<string, { node: GraphNode; edge: GraphEdge }>();
  const edges: GraphEdge[] = [];
  for (const edge of graph.edges) {
    if (!isTool(edge.to)) {
      edges.push(edge);
      continue;
    }
    const tool = byId.get(edge.to)!;
    const id = `tools of ${edge.from}`;
    let group = groups.get(id);
    if (group === undefined) {
      const node: GraphNode = { ...tool, id, name: "", rows: [], failed: 0, ms: 0, tokens: null, folded: 0 };
      group = { node, edge: { from: edge.from, to: id, calls: 0, failed: 0, ms: 0 } };
      groups.set(id, group);
    }
    // A tool that several agents call counts whole for each: its spans do not say which of them are whose.
    group.node.rows = [...group.node.rows, ...tool.rows];
    group.node.folded++;
    group.node.name = `${group.node.folded} tools`;
    for (const part of [group.node, group.edge]) {
      part.failed += edge.failed;
      part.ms += edge.ms;
    }
    group.edge.calls += edge.calls;
  }
  const folded = [...groups.values()];
  return {
    nodes: [...graph.nodes.filter((node) => !isTool(node.id)), ...folded.map((group) => group.node)],
    edges: [...edges, ...folded.map((group) => group.edge)],
  };
}

/** The node that a span belongs to: its own, or that of the nearest span above which has one. */
export function nodeAround(model: TraceModel, graph: TraceGraph, row: number): GraphNode | undefined {
  for (let at = row; at >= 0; at = model.parent[at]!) {
    const node = graph.nodes.find(({ rows }) => rows.includes(at));
    if (node) return node;
  }
  return undefined;
}

const Groups: [one: string, kinds: readonly Kind[]][] = [
  ["agent", ["agent"]],
  ["model", ["llm", "embedding"]],
  ["tool", ["tool", "retriever", "reranker"]],
  ["check", ["guardrail", "evaluator"]],
];

/** How many there are of what: `3 agents, 2 models, 6 tools`. */
export function census(graph: TraceGraph): string {
  const parts = Groups.map(([one, kinds]) => {
    const some = graph.nodes.filter(({ kind }) => kinds.includes(kind)).length;
    return some === 0 ? "" : `${some} ${one}${some === 1 ? "" : "s"}`;
  });
  return parts.filter((part) => part !== "").join(", ");
}
