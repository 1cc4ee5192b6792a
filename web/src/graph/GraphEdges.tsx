import { cx } from "../ui/cx";
import type { GraphEdge, GraphNode } from "./graph";
import { strokeOf } from "./edges";
import { NodeWidthPx } from "./GraphNodeBox";
import type { LayoutAnswer } from "./layout.worker";

interface Point {
  x: number;
  y: number;
}

interface GraphEdgesProps {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  layout: LayoutAnswer;
  /** The label of an edge; none for an empty one. */
  text: (edge: GraphEdge) => string;
  /** What a press on a label does; the same is to be had elsewhere by keyboard. */
  onOpen?: (edge: GraphEdge) => void;
}

/** The calls as lines: wide where there are many, dashed and marked where some failed. */
export function GraphEdges({ nodes, edges, layout, text, onOpen }: GraphEdgesProps) {
  const places = new Map(nodes.map((node, place) => [node.id, layout.nodes[place]!]));
  const at = (id: string) => places.get(id)!;
  const most = Math.max(...edges.map((edge) => edge.calls), 1);
  return (
    <svg aria-hidden className="absolute inset-0" width={layout.width} height={layout.height}>
      <defs>
        <Arrow id="graph-arrow" className="fill-control" />
        <Arrow id="graph-arrow-failed" className="fill-error" />
      </defs>
      {edges.map((edge, place) => {
        const failed = edge.errors > 0;
        return (
          <path
            key={`${edge.from}\n${edge.to}`}
            d={smooth(docked(layout.edges[place]!.points, at(edge.from), at(edge.to)))}
            fill="none"
            strokeWidth={strokeOf(edge, most)}
            strokeDasharray={failed ? "8 3" : undefined}
            markerEnd={failed ? "url(#graph-arrow-failed)" : "url(#graph-arrow)"}
            className={failed ? "stroke-error" : "stroke-control"}
          />
        );
      })}
      {edges.map((edge, place) => (
        <text
          key={`${edge.from}\n${edge.to}`}
          x={layout.edges[place]!.x}
          y={layout.edges[place]!.y - strokeOf(edge, most) / 2 - 3}
          textAnchor="middle"
          strokeWidth="4"
          strokeLinejoin="round"
          paintOrder="stroke"
          onClick={onOpen && (() => onOpen(edge))}
          className={cx(
            "stroke-surface text-meta",
            edge.errors > 0 ? "fill-error" : "fill-fg-2",
            onOpen && "cursor-pointer hover:underline",
          )}
        >
          {text(edge)}
        </text>
      ))}
    </svg>
  );
}

function Arrow({ id, className }: { id: string; className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d="M0 0.5 8 4 0 7.5z" className={className} />
    </marker>
  );
}

/** Leaves in the middle of the right side and arrives in the middle of the left one; a call back stays where it is. */
function docked(points: readonly Point[], from: Point, to: Point): readonly Point[] {
  if (to.x <= from.x) return points;
  const half = NodeWidthPx / 2;
  return [{ x: from.x + half, y: from.y }, ...points.slice(1, -1), { x: to.x - half, y: to.y }];
}

/** A curve through the points of an edge, flat where it leaves and where it arrives. */
function smooth(points: readonly Point[]): string {
  let path = `M${points[0]!.x} ${points[0]!.y}`;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const middle = (a.x + b.x) / 2;
    path += `C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
  }
  return path;
}
