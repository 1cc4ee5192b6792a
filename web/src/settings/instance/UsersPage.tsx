import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useCan, useSession } from "../../api/session";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { EmptyState } from "../../ui/EmptyState";
import { FormProblem } from "../../ui/form/FormProblem";
import { IconButton } from "../../ui/IconButton";
import { Menu, type MenuItem } from "../../ui/Menu";
import { Moment } from "../parts/Moment";
import { MoreButton } from "../parts/MoreButton";
import { NotAllowed } from "../parts/NotAllowed";
import { Topic } from "../parts/Topic";
import { type Account, makeResetLink, useChangeUser, useUsers } from "./queries";
import { ResetLinkDialog } from "./ResetLinkDialog";

/** Everybody with an account on this server, for who runs it. */
export function UsersPage() {
  const { me } = useSession();
  const operates = useCan("operate");
  if (!operates) return <NotAllowed what="see the users of the server" />;
  return me.mode === "local" ? (
    <Topic title="Users">
      <EmptyState title="There are no users in mode Local" />
    </Topic>
  ) : (
    <Users self={me.user?.id} />
  );
}

type Asking = { user: Account; what: "out" | "ops" | "reset" };

const Questions = {
  out: {
    title: "Keep $ out?",
    action: "Keep them out",
    says: "Their sessions end at once, and they cannot sign in. Their workspaces stay, and so do API keys they made.",
  },
  ops: {
    title: "Let $ run the server?",
    action: "Give the right",
    says: "They can keep users out, set limits, and give this right to others. It opens no workspace.",
  },
  reset: {
    title: "Make a link for a new password of $?",
    action: "Make the link",
    says: "Whoever opens it sets a new password; the sessions of this user end then. Hand it on to nobody else.",
  },
};

function Users({ self }: { self: string | undefined }) {
  const { query, more, loadingMore } = useUsers();
  const change = useChangeUser();
  const [asking, setAsking] = useState<Asking>();
  const [link, setLink] = useState<{ user: Account; link: string }>();
  const [problem, setProblem] = useState<unknown>(null);

  const act = async ({ user, what }: Asking) => {
    if (what === "reset") setLink({ user, link: (await makeResetLink(user.id)).link });
    else await change({ id: user.id, ...(what === "out" ? { is_active: false } : { is_ops: true }) });
  };
  const items = (user: Account): MenuItem[] => [
    { label: "Link for a new password …", onSelect: () => setAsking({ user, what: "reset" }) },
    user.is_ops
      ? {
          label: "Take the right to run the server",
          onSelect: () => void change({ id: user.id, is_ops: false }).catch(setProblem),
          disabled: user.id === self,
        }
      : { label: "Let run the server …", onSelect: () => setAsking({ user, what: "ops" }) },
    user.is_active
      ? { label: "Keep out …", onSelect: () => setAsking({ user, what: "out" }), disabled: user.id === self }
      : { label: "Let in again", onSelect: () => void change({ id: user.id, is_active: true }).catch(setProblem) },
  ];
  const columns: TableColumn<Account>[] = [
    {
      head: "User",
      render: ({ full_name, email }) => (
        <>
          {full_name !== "" && <span className="font-medium">{full_name} </span>}
          <span className="text-fg-2">{email}</span>
        </>
      ),
      className: "max-w-100",
    },
    {
      head: "State",
      render: ({ is_active, is_verified, is_ops }) => (
        <span className="inline-flex gap-1">
          {is_active ? <Badge>active</Badge> : <Badge tone="warn">kept out</Badge>}
          {!is_verified && <Badge>not verified</Badge>}
          {is_ops && <Badge tone="accent">runs the server</Badge>}
        </span>
      ),
    },
    { head: "Made", render: ({ created_at }) => <Moment at={created_at} /> },
    { head: "Signed in", render: ({ last_sign_in_at }) => <Moment at={last_sign_in_at} /> },
    {
      head: "",
      render: (user) => (
        <Menu
          trigger={
            <IconButton label={`What to do with ${user.email}`}>
              <Ellipsis />
            </IconButton>
          }
          items={items(user)}
        />
      ),
      className: "w-0 text-right",
    },
  ];
  const question = asking && Questions[asking.what];
  return (
    <Topic title="Users" lead="Everybody with an account on this server, in whatever workspace.">
      <FormProblem problem={problem} />
      <Async query={query}>
        {(rows) => <DataTable label="Users" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Async>
      <MoreButton more={more} loading={loadingMore} />
      {asking !== undefined && question !== undefined && (
        <ConfirmDialog
          title={question.title.replace("$", () => asking.user.full_name || asking.user.email)}
          action={question.action}
          onConfirm={() => act(asking)}
          onClose={() => setAsking(undefined)}
        >
          {question.says}
        </ConfirmDialog>
      )}
      {link !== undefined && (
        <ResetLinkDialog email={link.user.email} link={link.link} onClose={() => setLink(undefined)} />
      )}
    </Topic>
  );
}
