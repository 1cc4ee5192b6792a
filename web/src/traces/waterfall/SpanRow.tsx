import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { cx } from "../../ui/cx";
import { KindIcon } from "../../kinds/KindIcon";
import { kindOf } from "../../kinds/kinds";
import { Bar } from "./Bar";
import type { CriticalPath } from "./critical";
import type { Scale } from "./layout";
import { Flag, Status, type TraceModel } from "./model";

/** Deeper rows are not indented further, they say how deep they are. */
const IndentMax = 12;
/** In a narrow tree names need the room more than the indent does. */
const NarrowPx = 260;

/** Room left of a row's name; px. */
export const indentPx = (depth: number, treeWidth: number): number =>
  4 + Math.min(depth, IndentMax) * (treeWidth < NarrowPx ? 7 : 14);

export interface RowPlace {
  top: number;
  treeWidth: number;
  position: number;
  setSize: number;
  isCurrent: boolean;
}

interface SpanRowProps extends RowPlace {
  model: TraceModel;
  row: number;
  scale: Scale;
  collapsed: boolean;
  critical: CriticalPath | null;
  isHit: boolean;
  /** What the row is besides its name: agent, model. */
  aside: string;
  onSelect: (row: number) => void;
  onFold: (row: number, folded: boolean) => void;
  onFit: (row: number) => void;
}

export const SpanRow = memo(function SpanRow(props: SpanRowProps) {
  const { model, row, scale, collapsed, critical, isHit, aside, isCurrent } = props;
  const depth = model.depth[row]!;
  const hasChildren = model.size[row]! > 1;
  const isMissing = (model.flags[row]! & Flag.Missing) !== 0;
  return (
    <div
      role="row"
      aria-level={depth + 1}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      aria-expanded={hasChildren ? !collapsed : undefined}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row}
      className={cx(
        "absolute inset-x-0 flex h-7 cursor-default border-b border-line/50 focus-visible:-outline-offset-2",
        isCurrent ? "bg-selected" : "hover:bg-hover/60",
      )}
      style={{ top: props.top }}
      onClick={() => props.onSelect(row)}
      onDoubleClick={() => props.onFit(row)}
      onKeyDown={(event) => event.key === "Enter" && props.onSelect(row)}
    >
      <div
        role="gridcell"
        className="flex shrink-0 items-center gap-1 overflow-hidden pr-2 text-table"
        style={{ width: props.treeWidth, paddingLeft: indentPx(depth, props.treeWidth) }}
      >
        {hasChildren ? (
          <button
            type="button"
            tabIndex={-1}
            aria-label={collapsed ? "Open" : "Fold"}
            className="-m-1 flex size-6 shrink-0 items-center justify-center text-fg-3 hover:text-fg"
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(row, !collapsed);
            }}
          >
            {collapsed ? <ChevronRight className="size-3.5" /> : <ChevronDown className="size-3.5" />}
          </button>
        ) : (
          <span className="w-4 shrink-0" />
        )}
        {depth > IndentMax && <span className="text-meta text-fg-3">+{depth - IndentMax}</span>}
        <KindIcon kind={kindOf(model.kind[row]!)} />
        <Name model={model} row={row} isMissing={isMissing} isHit={isHit} />
        {collapsed && hasChildren && <span className="text-meta text-fg-3">+{model.size[row]! - 1}</span>}
        <span className="min-w-0 flex-1 truncate text-meta text-fg-3" title={aside}>
          {aside}
        </span>
        <Failure model={model} row={row} />
      </div>
      <div role="gridcell" className="relative min-w-0 flex-1 overflow-hidden">
        <Bar model={model} row={row} scale={scale} collapsed={collapsed} critical={critical} />
      </div>
    </div>
  );
});

function Name({
  model,
  row,
  isMissing,
  isHit,
}: {
  model: TraceModel;
  row: number;
  isMissing: boolean;
  isHit: boolean;
}) {
  const name = model.names[row]!;
  return (
    <span
      title={isMissing ? `${name} ${model.ids[row]}` : name}
      className={cx(
        "min-w-8 truncate",
        isMissing ? "text-fg-3 italic" : "text-fg",
        isHit && "rounded-xs bg-warn/20 outline outline-warn/50",
        model.depth[row] === 0 && "font-medium",
      )}
    >
      {name}
    </span>
  );
}

/** Full where the span failed, hollow where something below it did. */
function Failure({ model, row }: { model: TraceModel; row: number }) {
  const own = model.status[row] === Status.Error;
  const below = model.errors[row]! - (own ? 1 : 0);
  if (!own && below === 0) return null;
  const label = own ? "failed" : `${below} failed below`;
  return (
    <span title={label} className="flex shrink-0 items-center text-error">
      <TriangleAlert role="img" aria-label={label} className={cx("size-3.5", own ? "fill-error/25" : "opacity-60")} />
    </span>
  );
}
