import { Graph, layout } from "@dagrejs/dagre";

export interface LayoutRequest {
  nodes: { id: string; width: number; height: number }[];
  edges: { from: string; to: string; width: number; height: number }[];
}

export interface LayoutAnswer {
  width: number;
  height: number;
  /** Centres, in the order of the request; px. */
  nodes: { x: number; y: number }[];
  edges: { points: { x: number; y: number }[]; x: number; y: number }[];
}

const NodeGapPx = 16;
const RankGapPx = 36;
const MarginPx = 16;

globalThis.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: NodeGapPx, ranksep: RankGapPx, marginx: MarginPx, marginy: MarginPx });
  for (const { id, width, height } of data.nodes) graph.setNode(id, { width, height });
  for (const { from, to, width, height } of data.edges) graph.setEdge(from, to, { width, height, labelpos: "c" });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const nodes = data.nodes.map(({ id }) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { x, y };
  });
  const edges = data.edges.map(({ from, to }) => {
    const { points, x, y } = graph.edge(from, to) as LayoutAnswer["edges"][number];
    return { points, x, y };
  });
  globalThis.postMessage({ width, height, nodes, edges } satisfies LayoutAnswer);
});
