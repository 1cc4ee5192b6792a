import { useState } from "react";
import { useCan } from "../../api/session";
import { useNow } from "../../time/useNow";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { EmptyState } from "../../ui/EmptyState";
import { Moment } from "../parts/Moment";
import { MoreButton } from "../parts/MoreButton";
import { NotAllowed } from "../parts/NotAllowed";
import { Topic } from "../parts/Topic";
import { CreateKeyDialog } from "./CreateKeyDialog";
import { type ApiKey, useApiKeys, useChangeKeys } from "./queries";
import { useProjectNames } from "./useProjectNames";

/** The keys with which programs send and read. */
export function ApiKeysPage() {
  return useCan("manage_keys") ? <ApiKeys /> : <NotAllowed what="see the API keys" />;
}

function ApiKeys() {
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const { query, more, loadingMore } = useApiKeys();
  const { revoke } = useChangeKeys();
  const projects = useProjectNames();
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      Make a key
    </Button>
  );

  const columns: TableColumn<ApiKey>[] = [
    {
      head: "Name",
      render: (key) => <span className="font-medium">{key.name}</span>,
      className: "max-w-40 xl:max-w-60",
    },
    { head: "Key", render: (key) => <code className="font-mono text-fg-2">{key.key_prefix}…</code> },
    { head: "May", render: ({ permissions }) => <Permissions {...permissions} /> },
    {
      head: "Sends as",
      render: (key) =>
        [key.project_id && (projects.get(key.project_id) ?? key.project_id), key.environment]
          .filter(Boolean)
          .join(" · ") || <span className="text-fg-3">as it says</span>,
      className: "max-w-44 max-xl:hidden",
    },
    { head: "Last used", render: (key) => <Moment at={key.last_used_at} /> },
    { head: "Expires", render: (key) => <Expiry at={key.expires_at} /> },
    {
      head: "Made",
      render: (key) => (
        <>
          <Moment at={key.created_at} /> <span className="text-fg-3">by {key.created_by}</span>
        </>
      ),
      className: "max-w-52 max-xl:hidden",
    },
    {
      head: "",
      render: (key) => (
        <Button look="quiet" aria-label={`Revoke ${key.name}`} onClick={() => setRevoking(key)}>
          Revoke
        </Button>
      ),
      className: "w-0 text-right",
    },
  ];
  return (
    <Topic title="API keys" lead="Programs send telemetry and read the API with a key of this workspace." action={make}>
      <Async
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState title="No API keys yet">
            <p className="mb-3">Make one for each program that sends, so that each can be revoked alone.</p>
            {make}
          </EmptyState>
        }
      >
        {(rows) => <DataTable label="API keys" columns={columns} rows={rows} rowKey={(key) => key.id} />}
      </Async>
      <MoreButton more={more} loading={loadingMore} />
      {making && <CreateKeyDialog onClose={() => setMaking(false)} />}
      {revoking !== undefined && (
        <ConfirmDialog
          title={`Revoke ${revoking.name}?`}
          action="Revoke the key"
          onConfirm={() => revoke(revoking.id)}
          onClose={() => setRevoking(undefined)}
        >
          What sends or reads with {revoking.key_prefix}… is refused within a second. This cannot be undone; what was
          sent stays.
        </ConfirmDialog>
      )}
    </Topic>
  );
}

function Permissions({ read, write }: ApiKey["permissions"]) {
  return (
    <span className="inline-flex gap-1">
      {write && <Badge>send</Badge>}
      {read && <Badge>read</Badge>}
    </span>
  );
}

function Expiry({ at }: { at: string | null }) {
  const now = useNow();
  if (at !== null && Date.parse(at) <= now) return <Badge tone="warn">expired</Badge>;
  return <Moment at={at} />;
}
