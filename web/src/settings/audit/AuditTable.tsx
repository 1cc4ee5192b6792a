import { useState } from "react";
import { dayAndClock, exactTime } from "../../format/time";
import { useZone } from "../../time/useZone";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { Dialog } from "../../ui/Dialog";
import { Facts } from "../parts/Facts";
import type { AuditRow } from "./queries";
import { actionWords, detailRows, spaced } from "./words";

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const [shown, setShown] = useState<AuditRow>();
  const { zone } = useZone();
  const columns: TableColumn<AuditRow>[] = [
    {
      head: "Time",
      render: ({ at }) => (
        <time dateTime={at} title={exactTime(at, zone)}>
          {dayAndClock(at, zone)}
        </time>
      ),
      className: "whitespace-nowrap",
    },
    { head: "Who", render: (row) => <Who row={row} />, className: "max-w-36 xl:max-w-52" },
    {
      head: "Did",
      render: ({ action, outcome }) => (
        <span className="inline-flex items-center gap-1.5">
          {actionWords(action)}
          {outcome === "refused" && <Badge tone="warn">refused</Badge>}
        </span>
      ),
    },
    {
      head: "To",
      render: ({ object_name, object_kind, object_id }) =>
        object_name || object_id || <span className="text-fg-3">{spaced(object_kind) || "–"}</span>,
      className: "max-w-40 xl:max-w-60",
    },
    {
      head: "From",
      render: ({ address }) => address || <span className="text-fg-3">–</span>,
      className: "max-xl:hidden",
    },
    {
      head: "",
      render: (row) => (
        <Button look="quiet" aria-label={`Details of ${actionWords(row.action)}`} onClick={() => setShown(row)}>
          Details
        </Button>
      ),
      className: "w-0 text-right",
    },
  ];
  return (
    <>
      <DataTable label="Audit log" columns={columns} rows={rows} rowKey={({ id }) => id} />
      {shown !== undefined && (
        <Dialog title={actionWords(shown.action)} onClose={() => setShown(undefined)}>
          <Facts
            facts={[
              ["Time", exactTime(shown.at, zone)],
              ["Who", <Who key="who" row={shown} />],
              ["Action", <code key="action">{shown.action}</code>],
              ["Outcome", shown.outcome],
              ["Object", [spaced(shown.object_kind), shown.object_name, shown.object_id].filter(Boolean).join(" · ")],
              ["Address", shown.address || "–"],
              ["Client", shown.user_agent || "–"],
              ...detailRows(shown.detail),
            ]}
          />
        </Dialog>
      )}
    </>
  );
}

function Who({ row }: { row: AuditRow }) {
  if (row.actor_name === "") return <span className="text-fg-3">{spaced(row.actor_kind)}</span>;
  return (
    <>
      {row.actor_name}
      {row.actor_kind === "api_key" && <span className="text-fg-3"> (key)</span>}
    </>
  );
}
