import { useState } from "react";
import { useCan, useSession } from "../../api/session";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { FormProblem } from "../../ui/form/FormProblem";
import { Moment } from "../parts/Moment";
import { MoreButton } from "../parts/MoreButton";
import { mayChange } from "../parts/roles";
import { type Member, useChangeMembers, useMembers } from "./queries";
import { RoleChoice } from "./RoleChoice";

export function MemberTable() {
  const { me } = useSession();
  const canManage = useCan("manage_members");
  const [removing, setRemoving] = useState<Member>();
  const { query, more, loadingMore } = useMembers();
  const { setRole, remove } = useChangeMembers();
  const changes = (member: Member) => canManage && mayChange(me.role, member.role);
  const columns: TableColumn<Member>[] = [
    {
      head: "Member",
      render: ({ full_name, email, user_id }) => (
        <>
          {full_name !== "" && <span className="font-medium">{full_name} </span>}
          <span className="text-fg-2">{email}</span>
          {user_id === me.user?.id && <span className="text-fg-3"> (you)</span>}
        </>
      ),
      className: "max-w-60 xl:max-w-100",
    },
    {
      head: "Role",
      render: (member) => (
        <RoleChoice
          member={member}
          enabled={changes(member)}
          onChange={(role) => setRole.mutate({ user_id: member.user_id, role })}
        />
      ),
    },
    { head: "Joined", render: ({ joined_at }) => <Moment at={joined_at} /> },
    { head: "Signed in", render: ({ last_sign_in_at }) => <Moment at={last_sign_in_at} /> },
    {
      head: "State",
      render: ({ is_active }) => (is_active ? "active" : <Badge tone="warn">kept out</Badge>),
      className: "max-xl:hidden",
    },
  ];
  if (canManage)
    columns.push({
      head: "",
      render: (member) =>
        changes(member) &&
        member.user_id !== me.user?.id && (
          <Button look="quiet" aria-label={`Remove ${member.email}`} onClick={() => setRemoving(member)}>
            Remove
          </Button>
        ),
      className: "w-0 text-right",
    });
  return (
    <>
      <FormProblem problem={setRole.error} />
      <Async query={query}>
        {(rows) => <DataTable label="Members" columns={columns} rows={rows} rowKey={({ user_id }) => user_id} />}
      </Async>
      <MoreButton more={more} loading={loadingMore} />
      {removing !== undefined && (
        <ConfirmDialog
          title={`Remove ${removing.full_name || removing.email}?`}
          action="Remove the member"
          onConfirm={() => remove.mutateAsync(removing.user_id)}
          onClose={() => setRemoving(undefined)}
        >
          {removing.email} sees nothing of this workspace from now on, wherever they are signed in. API keys that they
          made go on working.
        </ConfirmDialog>
      )}
    </>
  );
}
