import { Repeat, TriangleAlert } from "lucide-react";
import { count } from "../format/count";
import { cx } from "../ui/cx";
import { type GraphNode, kindOfNode } from "./graph";
import { GraphIcon, nodeColour } from "./GraphIcon";

export const NodeWidthPx = 172;
export const NodeHeightPx = 44;

interface GraphNodeBoxProps {
  node: GraphNode;
  x: number;
  y: number;
  /** Under its name. */
  facts: readonly string[];
  /** What pointing at it says. */
  exact: string;
  isCurrent: boolean;
  onOpen: () => void;
}

export function GraphNodeBox({ node, x, y, facts, exact, isCurrent, onOpen }: GraphNodeBoxProps) {
  return (
    <button
      type="button"
      title={exact}
      aria-current={isCurrent || undefined}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      onClick={onOpen}
      className={cx(
        "absolute flex flex-col justify-center gap-0.5 overflow-hidden rounded-sm border pr-2 pl-3 text-left",
        isCurrent ? "border-accent bg-selected" : "border-control bg-surface hover:bg-hover",
      )}
      style={{ left: x - NodeWidthPx / 2, top: y - NodeHeightPx / 2, width: NodeWidthPx, height: NodeHeightPx }}
    >
      <span
        aria-hidden
        className="absolute inset-y-0 left-0 w-1"
        style={{ background: nodeColour(kindOfNode(node)) }}
      />
      <span className="flex min-w-0 items-center gap-1.5 text-table font-medium">
        <GraphIcon kind={kindOfNode(node)} />
        <span className="min-w-0 flex-1 truncate">{node.name}</span>
        {node.self_calls > 0 && (
          <span className="flex shrink-0 items-center gap-0.5 text-meta font-normal text-fg-2">
            <Repeat role="img" aria-label="calls itself" className="size-3" />
            {count(node.self_calls)}
          </span>
        )}
        {node.errors > 0 && (
          <span className="flex shrink-0 items-center gap-0.5 text-meta text-error">
            <TriangleAlert role="img" aria-label="failed" className="size-3.5" />
            {count(node.errors)}
          </span>
        )}
      </span>
      <span className="truncate text-meta text-fg-2">{facts.join(" · ")}</span>
    </button>
  );
}
