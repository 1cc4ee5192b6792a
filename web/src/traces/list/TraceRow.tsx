import { memo } from "react";
import { cx } from "../../ui/cx";
import type { Column } from "./columns";
import { StatusMark } from "./StatusMark";
import { type CellContext, TraceCell } from "./TraceCells";
import type { TraceItem } from "./traceItem";

interface TraceRowProps {
  trace: TraceItem;
  /** Its place in the list, from 0. */
  place: number;
  /** Pixels from the top of the list. */
  top: number;
  template: string;
  columns: readonly Column[];
  context: CellContext;
  active: boolean;
  selected: boolean;
  onOpen: (trace: TraceItem, newTab: boolean) => void;
  onToggle: (trace: TraceItem) => void;
}

export const TraceRow = memo(function TraceRow(props: TraceRowProps) {
  const { trace, place, top, template, columns, context, active, selected, onOpen, onToggle } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-place={place}
      data-trace={trace.trace_id}
      onClick={(event) => {
        // A text that was selected in the row, or a control in it, is not a click on the row.
        if (event.target instanceof Element && event.target.closest("a,button,input")) return;
        if (getSelection()?.toString()) return;
        onOpen(trace, event.ctrlKey || event.metaKey);
      }}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      className={cx(
        "group absolute inset-x-0 top-0 grid h-7 cursor-pointer items-center border-b border-line text-table",
        "focus-visible:-outline-offset-2",
        selected ? "bg-selected" : "hover:bg-hover",
        trace.status === "error" && "shadow-[inset_2px_0_0_var(--error)]",
      )}
    >
      <span role="gridcell">
        <label className="flex size-7 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            tabIndex={-1}
            data-cell
            checked={selected}
            onChange={() => onToggle(trace)}
            aria-label={`Select ${trace.root_name}`}
            className="size-3.5 accent-accent"
          />
        </label>
      </span>
      <span role="gridcell" className="flex items-center">
        <StatusMark status={trace.status} />
      </span>
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          className={cx("flex h-full min-w-0 items-center pr-3", column.right && "justify-end")}
        >
          <TraceCell id={column.id} trace={trace} context={context} />
        </span>
      ))}
    </div>
  );
});
