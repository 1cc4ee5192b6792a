import { ChevronRight, Repeat } from "lucide-react";
import { memo } from "react";
import { duration as durationText } from "../../format/duration";
import { cx } from "../../ui/cx";
import { Strip } from "./Bar";
import type { Loop } from "./fold";
import { labelOf, type Scale } from "./layout";
import type { TraceModel } from "./model";
import { indentPx, type RowPlace } from "./SpanRow";

interface LoopRowProps extends RowPlace {
  model: TraceModel;
  loop: Loop;
  place: number;
  scale: Scale;
  onOpen: (place: number) => void;
  onFocus: (place: number) => void;
}

/** A folded loop: how often what ran, how long in all, what failed, and where in time. */
export const LoopRow = memo(function LoopRow({ model, loop, place, scale, ...row }: LoopRowProps) {
  let sum = 0;
  let errors = 0;
  for (const member of loop.members) {
    sum += model.end[member]! - model.start[member]!;
    errors += model.errors[member]!;
  }
  const left = Math.max(scale.x(model.start[loop.from]!), 0);
  const last = loop.members.reduce((end, member) => Math.max(end, model.end[member]!), 0);
  const text = `Σ ${durationText(sum)}`;
  const end = Math.min(Math.max(scale.x(last), 0), scale.width);
  const label = labelOf({ x: left, width: Math.max(end - left, 0) }, text.length * 6.3, scale.width);
  return (
    <div
      role="row"
      aria-level={loop.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={false}
      aria-selected={row.isCurrent}
      tabIndex={row.isCurrent ? 0 : -1}
      data-loop={place}
      className={cx(
        "absolute inset-x-0 flex h-7 border-b border-line/50 focus-visible:-outline-offset-2",
        row.isCurrent ? "bg-selected" : "hover:bg-hover/60",
      )}
      style={{ top: row.top }}
      onClick={() => row.onFocus(place)}
      onDoubleClick={() => row.onOpen(place)}
      onKeyDown={(event) => event.key === "Enter" && row.onOpen(place)}
    >
      <div
        role="gridcell"
        className="flex shrink-0 items-center gap-1 overflow-hidden pr-2 text-table text-fg-2"
        style={{ width: row.treeWidth, paddingLeft: indentPx(loop.depth, row.treeWidth) }}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-label="Open loop"
          className="-m-1 flex size-6 shrink-0 items-center justify-center text-fg-3 hover:text-fg"
          onClick={(event) => {
            event.stopPropagation();
            row.onOpen(place);
          }}
        >
          <ChevronRight className="size-3.5" />
        </button>
        <Repeat aria-label="loop" role="img" className="size-3.5 shrink-0 text-fg-3" />
        <span className="font-medium">{loop.times.toLocaleString("en-US")}×</span>
        <span className="min-w-0 truncate" title={loop.label}>
          {loop.label}
        </span>
        <span className="shrink-0 text-meta text-fg-3">{(loop.to - loop.from).toLocaleString("en-US")} spans</span>
        {errors > 0 && <span className="ml-auto shrink-0 text-meta font-medium text-error">{errors} failed</span>}
      </div>
      <div role="gridcell" className="relative min-w-0 flex-1 overflow-hidden">
        <Strip model={model} from={loop.from} to={loop.to} scale={scale} />
        <span
          className={cx(
            "absolute top-1.5 text-meta whitespace-nowrap text-fg-2",
            label.side === "inside" && "rounded-xs bg-surface/85 px-0.5",
          )}
          style={{ left: label.x }}
        >
          {text}
        </span>
      </div>
    </div>
  );
});
