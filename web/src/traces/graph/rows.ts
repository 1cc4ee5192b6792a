import type { GraphNode } from "../../graph/graph";
import type { TraceModel } from "../waterfall/model";

/** The rows of a node's spans that have arrived, in order of time. */
export function rowsOf(model: TraceModel, node: GraphNode): number[] {
  return (node.span_ids ?? []).map((id) => model.rowOf.get(id)).filter((row) => row !== undefined);
}

/** The rows of each node, and the node of each row. */
export interface NodeRows {
  of: ReadonlyMap<string, readonly number[]>;
  nodeAt: ReadonlyMap<number, GraphNode>;
}

export function nodeRows(model: TraceModel, nodes: readonly GraphNode[]): NodeRows {
  const of = new Map<string, readonly number[]>();
  const nodeAt = new Map<number, GraphNode>();
  for (const node of nodes) {
    const rows = rowsOf(model, node);
    of.set(node.id, rows);
    for (const row of rows) if (!nodeAt.has(row)) nodeAt.set(row, node);
  }
  return { of, nodeAt };
}

/** The node that a span belongs to: its own, or that of the nearest span above which has one. */
export function nodeAround(model: TraceModel, rows: NodeRows, row: number): GraphNode | undefined {
  for (let at = row; at >= 0; at = model.parent[at]!) {
    const node = rows.nodeAt.get(at);
    if (node) return node;
  }
  return undefined;
}

/** The next of a node's spans to show: failed ones first, then in order of time, and around again. */
export function nextRow(model: TraceModel, rows: readonly number[], selected: number): number | undefined {
  const ordered = rows.toSorted((a, b) => model.status[b]! - model.status[a]! || model.start[a]! - model.start[b]!);
  return ordered[(ordered.indexOf(selected) + 1) % ordered.length];
}
