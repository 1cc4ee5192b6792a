import type { MouseEvent, ReactNode } from "react";
import { onMac } from "../../ui/platform";
import { cx } from "../../ui/cx";

/** Adds a term to the filter, or its opposite. */
export type AddTerm = (field: string, value: string, exclude: boolean) => void;

interface FilterValueProps {
  field: string;
  value: string;
  onAdd: AddTerm;
  className?: string;
  children: ReactNode;
}

/** A value of a row: a click asks for it, a click with ⌥ excludes it. Reached by the arrows from its row. */
export function FilterValue({ field, value, onAdd, className, children }: FilterValueProps) {
  const add = (event: MouseEvent) => {
    event.stopPropagation();
    onAdd(field, value, event.altKey);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      data-cell
      onClick={add}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !event.altKey) return;
        event.preventDefault();
        onAdd(field, value, true);
      }}
      title={`${value}\nClick: only these · ${onMac ? "⌥" : "Alt"}-click: all but these`}
      className={cx("h-6 min-w-6 truncate rounded-sm text-left hover:underline", className)}
    >
      {children}
    </button>
  );
}
