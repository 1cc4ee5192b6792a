import { Repeat, TriangleAlert } from "lucide-react";
import { count, counted, exactCount } from "../../format/count";
import { duration as durationText } from "../../format/duration";
import { cx } from "../../ui/cx";
import { KindIcon, kindColour } from "../KindIcon";
import type { GraphNode } from "./graph";

export const NodeWidthPx = 168;
export const NodeHeightPx = 44;

interface GraphNodeBoxProps {
  node: GraphNode;
  x: number;
  y: number;
  /** Which of its calls is the selected span, from 0; -1 for none. */
  at: number;
  /** The selected span is one of its own, or lies below one of them. */
  isCurrent: boolean;
  onOpen: () => void;
}

export function GraphNodeBox({ node, x, y, at, isCurrent, onOpen }: GraphNodeBoxProps) {
  const facts = [
    at >= 0 && node.rows.length > 1 ? `${at + 1} of ${count(node.rows.length)}` : counted(node.rows.length, "call"),
    durationText(node.ms),
    node.tokens === null ? null : `${count(node.tokens)} tok`,
  ].filter((fact) => fact !== null);
  const exact = [
    `${node.kind} ${node.name}`,
    counted(node.rows.length, "call"),
    node.failed > 0 ? `${exactCount(node.failed)} failed` : null,
    `${durationText(node.ms)} in all`,
    node.tokens === null ? null : `${exactCount(node.tokens)} tokens`,
    node.selfCalls > 0 ? `calls itself ${counted(node.selfCalls, "time")}` : null,
  ].filter((fact) => fact !== null);
  return (
    <button
      type="button"
      title={`${exact.join(", ")}. Opens ${node.rows.length > 1 ? "one call after the other, failed ones first" : "it"}.`}
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
      <span aria-hidden className="absolute inset-y-0 left-0 w-1" style={{ background: kindColour[node.kind] }} />
      <span className="flex min-w-0 items-center gap-1.5 text-table font-medium">
        <KindIcon kind={node.kind} />
        <span className="min-w-0 flex-1 truncate">{node.name}</span>
        {node.selfCalls > 0 && (
          <span className="flex shrink-0 items-center gap-0.5 text-meta font-normal text-fg-2">
            <Repeat role="img" aria-label="calls itself" className="size-3" />
            {count(node.selfCalls)}
          </span>
        )}
        {node.failed > 0 && (
          <span className="flex shrink-0 items-center gap-0.5 text-meta text-error">
            <TriangleAlert role="img" aria-label="failed" className="size-3.5" />
            {count(node.failed)}
          </span>
        )}
      </span>
      <span className="truncate text-meta text-fg-2">{facts.join(" · ")}</span>
    </button>
  );
}
