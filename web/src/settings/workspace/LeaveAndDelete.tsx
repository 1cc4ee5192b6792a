import { useState } from "react";
import { leaveTo } from "../../api/leave";
import { useCan } from "../../api/session";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { Part } from "../parts/Topic";
import { DeletedDialog } from "./DeletedDialog";
import { type Deleted, deleteWorkspace, leaveWorkspace, type Workspace } from "./queries";
import { TransferDialog } from "./TransferDialog";

/** The slug of the workspace that stays: everything belongs to it in mode local. */
const Default = "default";

/** The ways out of a workspace. */
export function LeaveAndDelete({ workspace }: { workspace: Workspace }) {
  const isOwner = useCan("own_workspace");
  const [asking, setAsking] = useState<"leave" | "transfer" | "delete">();
  const [deleted, setDeleted] = useState<Deleted>();
  const close = () => setAsking(undefined);
  return (
    <Part title="Leave, transfer, delete">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsking("leave")}>Leave</Button>
        {isOwner && <Button onClick={() => setAsking("transfer")}>Transfer</Button>}
        {isOwner && workspace.slug !== Default && (
          <Button look="danger" onClick={() => setAsking("delete")}>
            Delete the workspace
          </Button>
        )}
      </div>
      {isOwner && workspace.slug === Default && (
        <p className="text-table text-fg-3">
          The workspace default cannot be deleted: it is where everything belongs in mode Local.
        </p>
      )}
      {asking === "leave" && (
        <ConfirmDialog
          title={`Leave ${workspace.name}?`}
          action="Leave the workspace"
          onConfirm={async () => {
            await leaveWorkspace();
            await leaveTo("/");
          }}
          onClose={close}
        >
          You see nothing of it from now on, until an owner or admin invites you again. The last owner cannot leave.
        </ConfirmDialog>
      )}
      {asking === "transfer" && <TransferDialog workspace={workspace} onClose={close} />}
      {asking === "delete" && (
        <ConfirmDialog
          title={`Delete ${workspace.name}?`}
          action="Delete the workspace"
          typed={workspace.slug}
          onConfirm={async () => setDeleted(await deleteWorkspace())}
          onClose={close}
        >
          Its members, API keys and invitations are out at once, and nobody can read its telemetry any more. This cannot
          be undone.
        </ConfirmDialog>
      )}
      {deleted !== undefined && <DeletedDialog name={workspace.name} deleted={deleted} />}
    </Part>
  );
}
