import { useState } from "react";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { Moment } from "../parts/Moment";
import { Part } from "../parts/Topic";
import { type Invitation, useChangeMembers, useInvitations } from "./queries";

/** Who was invited, and has not joined yet. */
export function InvitationTable() {
  const [revoking, setRevoking] = useState<Invitation>();
  const open = useInvitations(true);
  const { revoke } = useChangeMembers();
  const columns: TableColumn<Invitation>[] = [
    { head: "Invited", render: ({ email }) => email, className: "max-w-100" },
    { head: "As", render: ({ role }) => role },
    { head: "By", render: ({ invited_by }) => invited_by },
    { head: "Expires", render: ({ expires_at }) => <Moment at={expires_at} /> },
    {
      head: "",
      render: (invitation) => (
        <Button
          look="quiet"
          aria-label={`Take back the invitation of ${invitation.email}`}
          onClick={() => setRevoking(invitation)}
        >
          Take back
        </Button>
      ),
      className: "w-0 text-right",
    },
  ];
  return (
    <Part title="Open invitations">
      <Async
        query={open}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="text-fg-3">None. An invitation works once, for seven days.</p>}
      >
        {(rows) => <DataTable label="Open invitations" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Async>
      {revoking !== undefined && (
        <ConfirmDialog
          title={`Take back the invitation of ${revoking.email}?`}
          action="Take it back"
          onConfirm={() => revoke.mutateAsync(revoking.id)}
          onClose={() => setRevoking(undefined)}
        >
          The link stops working at once.
        </ConfirmDialog>
      )}
    </Part>
  );
}
