import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TableColumn<T> {
  /** Heading; empty for a column of buttons. */
  head: string;
  render: (row: T) => ReactNode;
  className?: string;
}

interface DataTableProps<T> {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Inside a panel: without a frame of its own, and with rows that are less high. */
  plain?: boolean;
}

/** A plain table for as many rows as people page through; long cells are cut, the row keeps its height. */
export function DataTable<T>({ label, columns, rows, rowKey, plain = false }: DataTableProps<T>) {
  return (
    <div className={cx("overflow-x-auto", plain ? "rounded-b-lg" : "rounded-lg border border-line bg-surface")}>
      <table aria-label={label} className="w-full border-collapse text-left text-table">
        <thead>
          <tr className="h-7 border-b border-line text-fg-3">
            {columns.map(({ head, className }, place) => (
              <th
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                key={place}
                scope="col"
                className={cx("px-2 font-medium whitespace-nowrap first:pl-3 last:pr-3 xl:px-3", className)}
              >
                {head === "" ? <span className="sr-only">Actions</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={cx("group border-b border-line last:border-b-0 hover:bg-hover", plain ? "h-7" : "h-9")}
            >
              {columns.map(({ head, render, className }, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                <td
                  key={place}
                  onPointerEnter={({ currentTarget: cell }) => {
                    cell.title = cell.scrollWidth > cell.clientWidth ? cell.textContent : "";
                  }}
                  className={cx(
                    "truncate px-2 first:pl-3 last:pr-3 xl:px-3",
                    !className?.includes("max-w-") && "max-w-80",
                    // However narrow the page is, what can be done stays in sight.
                    head === "" && "sticky right-0 bg-surface group-hover:bg-hover",
                    className,
                  )}
                >
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
