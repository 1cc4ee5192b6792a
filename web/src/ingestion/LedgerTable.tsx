import { exactCount } from "../format/count";
import { cx } from "../ui/cx";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { EmptyState } from "../ui/EmptyState";
import { fates, reasonsText } from "./ledger";
import type { LedgerItem } from "./queries";

const columns: TableColumn<LedgerItem>[] = [
  { head: "API key", render: ({ key, key_name }) => <KeyName id={key} name={key_name} /> },
  { head: "Signal", render: ({ signal }) => signal },
  ...fates.map(({ name, label }): TableColumn<LedgerItem> => ({
    head: label,
    render: (item) => (
      <span className={cx("tabular-nums", item[name] === 0 && "text-fg-3")}>{exactCount(item[name])}</span>
    ),
    className: "text-right",
  })),
  { head: "Why rejected", render: ({ reasons }) => reasonsText(reasons) || <span className="text-fg-3">–</span> },
];

export function LedgerTable({ items }: { items: readonly LedgerItem[] }) {
  if (items.length === 0)
    return <EmptyState title="Nothing was received in this time">Senders that tried are below.</EmptyState>;
  return (
    <DataTable
      label="Ledger by key and signal"
      columns={columns}
      rows={items}
      rowKey={({ key, signal }) => `${key ?? ""} ${signal}`}
    />
  );
}

/** The name of a key, or what of it is known. */
export function KeyName({ id, name }: { id: string | null; name: string | null }) {
  if (name !== null) return <span className="font-medium">{name}</span>;
  if (id === null) return <span className="text-fg-3">no key</span>;
  return <code className="font-mono text-fg-2">{id.slice(0, 8)}…</code>;
}
