import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TableColumn<T> {
  /** Heading; empty for a column of buttons. */
  head: string;
  render: (row: T) => ReactNode;
  className?: string;
  /** The order that pressing its heading asks for. */
  sort?: string;
}

/** In which order the rows are. */
export interface Sort {
  by: string;
  order: "asc" | "desc";
}

interface DataTableProps<T> {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  sort?: Sort;
  /** Is given the order that was pressed; the same one turns round. */
  onSort?: (sort: Sort) => void;
  /** Inside a panel: without a frame of its own, and with rows that are less high. */
  plain?: boolean;
}

const Order = { asc: "ascending", desc: "descending" } as const;

/** A plain table for as many rows as people page through; long cells are cut, the row keeps its height. */
export function DataTable<T>({ label, columns, rows, rowKey, sort, onSort, plain = false }: DataTableProps<T>) {
  return (
    <div
      className={cx("relative overflow-x-auto", plain ? "rounded-b-lg" : "rounded-lg border border-line bg-surface")}
    >
      <table aria-label={label} className="w-full border-collapse text-left text-table">
        <thead>
          <tr className="h-7 border-b border-line text-fg-3">
            {columns.map(({ head, className, sort: by }, place) => (
              <th
                aria-sort={by !== undefined && by === sort?.by ? Order[sort.order] : undefined}
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                key={place}
                scope="col"
                className={cx("px-2 font-medium whitespace-nowrap first:pl-3 last:pr-3 xl:px-3", className)}
              >
                {head === "" ? (
                  <span className="sr-only">Actions</span>
                ) : by === undefined || onSort === undefined ? (
                  head
                ) : (
                  <SortButton head={head} by={by} sort={sort} onSort={onSort} />
                )}
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

interface SortButtonProps {
  head: string;
  by: string;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

/** A heading that sorts: by itself from the most down, and the other way round when pressed again. */
function SortButton({ head, by, sort, onSort }: SortButtonProps) {
  const order = sort?.by === by ? sort.order : undefined;
  const Arrow = order === "asc" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => onSort({ by, order: order === "desc" ? "asc" : "desc" })}
      className={cx("inline-flex min-h-6 items-center gap-0.5 hover:text-fg", order !== undefined && "text-fg")}
    >
      {head}
      {order !== undefined && <Arrow aria-hidden className="size-3" />}
    </button>
  );
}
