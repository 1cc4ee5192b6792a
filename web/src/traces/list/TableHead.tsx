import { ArrowDown, ArrowUp } from "lucide-react";
import { cx } from "../../ui/cx";
import type { Column, SortId, Sorting } from "./columns";

interface TableHeadProps {
  columns: readonly Column[];
  template: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

export function TableHead({ columns, template, sorting, onSort }: TableHeadProps) {
  const sort = (id: SortId) =>
    onSort({ sort: id, order: sorting.sort === id && sorting.order === "desc" ? "asc" : "desc" });
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: template }}
      className="sticky top-0 z-10 grid h-7 items-center border-b border-line bg-surface text-meta font-medium text-fg-3"
    >
      <span role="columnheader">
        <span className="sr-only">Selected</span>
      </span>
      <span role="columnheader">
        <span className="sr-only">Status</span>
      </span>
      {columns.map((column) => {
        const sorted = column.sort !== undefined && column.sort === sorting.sort;
        const Arrow = sorting.order === "desc" ? ArrowDown : ArrowUp;
        return (
          <span
            key={column.id}
            role="columnheader"
            aria-sort={sorted ? (sorting.order === "desc" ? "descending" : "ascending") : undefined}
            className={cx("flex min-w-0 items-center pr-3", column.right && "justify-end")}
          >
            {column.sort === undefined ? (
              column.label
            ) : (
              <button
                type="button"
                onClick={() => sort(column.sort!)}
                className={cx("flex h-6 items-center gap-1 rounded-sm hover:text-fg", sorted && "text-fg")}
              >
                {column.label}
                {sorted && <Arrow aria-hidden className="size-3" />}
              </button>
            )}
          </span>
        );
      })}
    </div>
  );
}
