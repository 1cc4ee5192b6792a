import { Columns3 } from "lucide-react";
import type { ReactNode } from "react";
import { count, counted, exactCount } from "../../format/count";
import { duration } from "../../format/duration";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { Spinner } from "../../ui/Spinner";
import { type Column, Columns, toggleColumn } from "./columns";
import type { Threshold } from "./threshold";

interface StatusLineProps {
  total: number | undefined;
  failed: number;
  threshold: Threshold | null;
  /** The answer takes long. */
  slow: boolean;
  columns: readonly Column[];
  onColumns: (cols: string | undefined) => void;
  /** What gives all of it as a file. */
  exports: ReactNode;
}

/** What the list holds, in numbers, and what can be done with all of it. */
export function StatusLine({ total, failed, threshold, slow, columns, onColumns, exports }: StatusLineProps) {
  return (
    <div className="flex h-8 shrink-0 items-center gap-4 border-b border-line px-4 text-table text-fg-2">
      <h2 className="sr-only">List of traces</h2>
      <span title={total === undefined ? undefined : exactCount(total)} className="font-medium text-fg">
        {total === undefined ? "–" : counted(total, "trace")}
      </span>
      {failed > 0 && <span className="text-error">{count(failed)} failed</span>}
      {threshold && (
        <span title="Rows that took longer are marked with its name; a full bar stands for it">
          {threshold.name} {duration(threshold.ms)}
        </span>
      )}
      {slow && <Spinner label="Still searching …" />}
      <span className="ml-auto flex items-center gap-1">
        {exports}
        <Menu
          trigger={
            <IconButton label="Columns">
              <Columns3 />
            </IconButton>
          }
          items={Columns.filter((column) => !column.always).map((column) => ({
            label: column.label,
            checked: columns.includes(column),
            onSelect: () => onColumns(toggleColumn(columns, column.id)),
          }))}
        />
      </span>
    </div>
  );
}
