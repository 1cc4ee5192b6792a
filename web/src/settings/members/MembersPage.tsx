import { useState } from "react";
import { useCan, useSession } from "../../api/session";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Topic } from "../parts/Topic";
import { InvitationTable } from "./InvitationTable";
import { InviteDialog } from "./InviteDialog";
import { MemberTable } from "./MemberTable";

/** Who is in the workspace, as what, and who is invited. */
export function MembersPage() {
  const { me, workspace } = useSession();
  const canManage = useCan("manage_members");
  const [inviting, setInviting] = useState(false);
  if (me.mode === "local")
    return (
      <Topic title="Members">
        <EmptyState title="There are no users in mode Local">
          Once accounts are switched on, members are invited here and get a role: owner, admin, member or viewer.
        </EmptyState>
      </Topic>
    );
  return (
    <Topic
      title="Members"
      lead={`Who sees ${workspace?.name}, and what they may do in it.`}
      action={
        canManage && (
          <Button look="primary" onClick={() => setInviting(true)}>
            Invite
          </Button>
        )
      }
    >
      <MemberTable />
      {canManage && <InvitationTable />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Topic>
  );
}
