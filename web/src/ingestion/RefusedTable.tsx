import { exactCount } from "../format/count";
import { Moment } from "../settings/parts/Moment";
import { Badge } from "../ui/Badge";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import type { Refused } from "./queries";

const columns: TableColumn<Refused>[] = [
  { head: "Last", render: ({ last_at }) => <Moment at={last_at} /> },
  {
    head: "What",
    render: ({ outcome }) =>
      outcome === "stored" ? (
        <Badge tone="warn">in part</Badge>
      ) : (
        <Badge tone="error">{outcome.replaceAll("_", " ")}</Badge>
      ),
  },
  { head: "Came by", render: ({ transport, signal }) => `${transport === "grpc" ? "gRPC" : "HTTP"}, ${signal}` },
  { head: "Times", render: ({ count }) => exactCount(count), className: "text-right tabular-nums" },
  { head: "Spans", render: ({ rejected_records: spans }) => exactCount(spans), className: "text-right tabular-nums" },
  {
    head: "What the sender was told",
    render: ({ message }) => <span className="block whitespace-normal break-words">{message}</span>,
    className: "max-w-160 py-1.5 whitespace-normal",
  },
];

export function RefusedTable({ refused }: { refused: readonly Refused[] }) {
  if (refused.length === 0) return <EmptyState title="No request was refused" />;
  return (
    <DataTable
      label="Refused requests"
      columns={columns}
      rows={refused}
      rowKey={({ transport, signal, outcome, message }) => [transport, signal, outcome, message].join(" ")}
    />
  );
}
