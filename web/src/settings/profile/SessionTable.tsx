import { useState } from "react";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { Moment } from "../parts/Moment";
import { clientName } from "./client";
import { type Session, useChangeProfile, useSessions } from "./queries";

export function SessionTable() {
  const sessions = useSessions();
  const { end } = useChangeProfile();
  const [ending, setEnding] = useState<Session>();
  const columns: TableColumn<Session>[] = [
    {
      head: "Where",
      render: ({ user_agent, is_current }) => (
        <span title={user_agent} className="inline-flex items-center gap-1.5">
          {clientName(user_agent)}
          {is_current && <Badge tone="ok">this one</Badge>}
        </span>
      ),
    },
    {
      head: "Kind",
      render: ({ kind }) => (kind === "cookie" ? "browser" : "program"),
      className: "max-xl:hidden",
    },
    { head: "Address", render: ({ address }) => address },
    { head: "Began", render: ({ created_at }) => <Moment at={created_at} /> },
    { head: "Last seen", render: ({ last_seen_at }) => <Moment at={last_seen_at} /> },
    { head: "Ends", render: ({ expires_at }) => <Moment at={expires_at} />, className: "max-xl:hidden" },
    {
      head: "",
      render: (session) =>
        !session.is_current && (
          <Button
            look="quiet"
            aria-label={`End the session of ${clientName(session.user_agent)}`}
            onClick={() => setEnding(session)}
          >
            End
          </Button>
        ),
      className: "w-0 text-right",
    },
  ];
  return (
    <>
      <Async query={sessions}>
        {(rows) => <DataTable label="Sessions" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Async>
      {ending !== undefined && (
        <ConfirmDialog
          title={`End the session of ${clientName(ending.user_agent)}?`}
          action="End the session"
          onConfirm={() => end(ending.id)}
          onClose={() => setEnding(undefined)}
        >
          It began at {ending.address}. Whoever uses it has to sign in again.
        </ConfirmDialog>
      )}
    </>
  );
}
