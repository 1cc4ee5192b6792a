import { bytes } from "../format/bytes";
import { exactCount } from "../format/count";
import { duration } from "../format/duration";
import { Moment } from "../settings/parts/Moment";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { KeyName } from "./LedgerTable";
import type { Source } from "./queries";

const columns: TableColumn<Source>[] = [
  {
    head: "Sender",
    render: ({ agent }) => agent ?? <span className="text-fg-3">says no name</span>,
    className: "max-w-70",
  },
  { head: "API key", render: ({ key, key_name }) => <KeyName id={key} name={key_name} /> },
  { head: "Speaks", render: ({ transport, encoding }) => `${transport === "grpc" ? "gRPC" : "HTTP"} ${encoding}` },
  { head: "Requests", render: ({ requests }) => exactCount(requests), className: "text-right tabular-nums" },
  { head: "Spans", render: ({ records }) => exactCount(records), className: "text-right tabular-nums" },
  {
    head: "Refused",
    render: ({ rejected_records: refused }) => (
      <span className={refused > 0 ? "text-error" : "text-fg-3"}>{exactCount(refused)}</span>
    ),
    className: "text-right tabular-nums",
  },
  { head: "Size", render: (source) => bytes(source.bytes), className: "text-right tabular-nums" },
  {
    head: "Behind",
    render: ({ delay_ms: delay }) =>
      delay === null || delay < 0 ? <span className="text-fg-3">–</span> : duration(delay),
    className: "text-right tabular-nums",
  },
  { head: "Last", render: ({ last_at }) => <Moment at={last_at} /> },
];

/** Who sends, how, and how long after its newest span. */
export function Senders({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return <EmptyState title="Nobody has sent anything yet" />;
  return (
    <DataTable
      label="Senders"
      columns={columns}
      rows={sources}
      rowKey={({ key, transport, encoding, agent }) => [key, transport, encoding, agent].join(" ")}
    />
  );
}
