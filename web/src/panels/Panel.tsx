import type { UseQueryResult } from "@tanstack/react-query";
import { ChartColumn, Table2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Async } from "../ui/Async";
import { cx } from "../ui/cx";
import { IconButton } from "../ui/IconButton";
import { Skeleton } from "../ui/Skeleton";
import { usePage } from "./usePage";

interface PanelProps<T> {
  title: string;
  query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "isPlaceholderData"> & { refetch: () => unknown };
  isEmpty?: (data: T) => boolean;
  /** What stands there where there is nothing, and what to do then. */
  empty?: ReactNode;
  /** The same as a table; its switch stands in the URL under this name. */
  table?: { name: string; render: (data: T) => ReactNode };
  /** Beside the title: choices, and where more of it is. */
  actions?: ReactNode;
  /** It is all of its page, whose title says what it is. */
  alone?: boolean;
  /** Pixels that are kept free while nothing is there, so that nothing jumps. */
  height?: number;
  /** The content goes to the edges, as tables do. */
  flush?: boolean;
  className?: string;
  children: (data: T) => ReactNode;
}

/** One answer with everything that belongs to it: title, chart or table, and what to see while there is no answer. */
export function Panel<T>(props: PanelProps<T>) {
  const { title, query, isEmpty, empty, table, actions, height = 224, flush = false, className, children } = props;
  const { alone = false } = props;
  const heading = useId();
  const { tables, setSearch } = usePage();
  const asTable = table !== undefined && tables.includes(table.name);
  const others = tables.filter((name) => name !== table?.name);
  return (
    <section
      aria-labelledby={heading}
      aria-busy={query.isPending || query.isPlaceholderData}
      className={cx("flex min-w-0 flex-col rounded-lg border border-line bg-surface", className)}
    >
      <header className={cx("flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1", alone && "sr-only")}>
        <h2 id={heading} className="min-w-0 font-medium">
          {title}
        </h2>
        <div className="ml-auto flex items-center gap-1">
          {actions}
          {table !== undefined && (
            <IconButton
              label={`${title} ${asTable ? "as a chart" : "as a table"}`}
              onClick={() =>
                setSearch({ tables: (asTable ? others : [...others, table.name]).join(",") || undefined }, true)
              }
            >
              {asTable ? <ChartColumn /> : <Table2 />}
            </IconButton>
          )}
        </div>
      </header>
      <div className={cx("flex flex-1 flex-col", !flush && "px-3 pb-3")} style={{ minHeight: height }}>
        <Async query={query} loading={<Skeleton flush={flush} height={height} />} isEmpty={isEmpty} empty={empty}>
          {asTable ? table.render : children}
        </Async>
      </div>
    </section>
  );
}
