import { count, exactCount, percent } from "../format/count";
import { colors } from "../panels/colors";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { Tooltip } from "../ui/Tooltip";
import { wordsOf } from "./reasons";

interface Reason {
  decision: string | null;
  reason: string | null;
  traces: number;
  spans: number;
}

interface ReasonTableProps {
  label: string;
  reasons: readonly Reason[];
  /** Of which the shares are. */
  traces: number;
}

const colorOf = (decision: string | null): string =>
  decision === "keep" ? colors.kept : decision === "drop" ? colors.traces : colors.undecided;

/** Traces and spans by why they are kept or not. */
export function ReasonTable({ label, reasons, traces }: ReasonTableProps) {
  const columns: TableColumn<Reason>[] = [
    { head: "Reason", render: ({ decision, reason }) => <ReasonName decision={decision} reason={reason} /> },
    {
      head: "Traces",
      render: (row) => <span title={exactCount(row.traces)}>{count(row.traces)}</span>,
      className: "text-right tabular-nums",
    },
    {
      head: "Share",
      render: (row) => percent(traces === 0 ? null : row.traces / traces),
      className: "text-right tabular-nums text-fg-2",
    },
    {
      head: "Spans",
      render: ({ spans }) => <span title={exactCount(spans)}>{count(spans)}</span>,
      className: "text-right tabular-nums",
    },
  ];
  return (
    <DataTable
      plain
      label={label}
      columns={columns}
      rows={reasons}
      rowKey={({ decision, reason }) => `${decision} ${reason}`}
    />
  );
}

function ReasonName({ decision, reason }: Pick<Reason, "decision" | "reason">) {
  const { label, says } = wordsOf(decision, reason);
  return (
    <Tooltip text={says}>
      <span
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the tooltip opens on focus
        tabIndex={0}
        className="inline-flex items-center gap-1.5 rounded-sm"
      >
        <span aria-hidden className="size-2.5 shrink-0 rounded-[2px]" style={{ background: colorOf(decision) }} />
        {label}
      </span>
    </Tooltip>
  );
}
