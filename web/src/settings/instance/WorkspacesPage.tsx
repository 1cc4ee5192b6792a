import { useState } from "react";
import { useCan } from "../../api/session";
import { bytes } from "../../format/bytes";
import { count } from "../../format/count";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { hasOwn } from "../limits/limits";
import { LimitsDialog } from "../limits/LimitsDialog";
import { MoreButton } from "../parts/MoreButton";
import { NotAllowed } from "../parts/NotAllowed";
import { Part, Topic } from "../parts/Topic";
import { type InstanceWorkspace, rotateSigningKey, useWorkspaces } from "./queries";

/** Every workspace of this server and what it may send, for who runs it. */
export function WorkspacesPage() {
  return useCan("operate") ? <Workspaces /> : <NotAllowed what="see the workspaces of the server" />;
}

function Workspaces() {
  const { query, more, loadingMore } = useWorkspaces();
  const [limiting, setLimiting] = useState<InstanceWorkspace>();
  const [rotating, setRotating] = useState(false);
  const [rotated, setRotated] = useState(false);
  const columns: TableColumn<InstanceWorkspace>[] = [
    { head: "Workspace", render: ({ name }) => <span className="font-medium">{name}</span>, className: "max-w-60" },
    { head: "Slug", render: ({ slug }) => <code className="font-mono text-fg-2">{slug}</code> },
    {
      head: "Telemetry a second",
      render: ({ limits }) => {
        const parts = [
          limits.ingest_bytes_per_second !== null && bytes(Number(limits.ingest_bytes_per_second)),
          limits.ingest_spans_per_second !== null && `${count(Number(limits.ingest_spans_per_second))} spans`,
        ].filter(Boolean);
        return parts.length === 0 ? "no limit" : parts.join(", ");
      },
    },
    {
      head: "From",
      render: ({ limits }) => (hasOwn(limits) ? <Badge tone="accent">its own</Badge> : <Badge>settings</Badge>),
    },
    {
      head: "",
      render: (workspace) => (
        <Button look="quiet" aria-label={`Limits of ${workspace.name}`} onClick={() => setLimiting(workspace)}>
          Limits
        </Button>
      ),
      className: "w-0 text-right",
    },
  ];
  return (
    <Topic title="Workspaces" lead="All of this server, with what they may send. Their contents are for their members.">
      <Async query={query}>
        {(rows) => <DataTable label="Workspaces" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </Async>
      <MoreButton more={more} loading={loadingMore} />
      <Part
        title="Signing key"
        lead="Access tokens are signed with it. A new one is made by itself every 90 days; tokens that are out stay valid until they expire."
      >
        <div className="flex items-center gap-3">
          <Button onClick={() => setRotating(true)}>Make a new one now</Button>
          <span role="status" className="text-table text-fg-2">
            {rotated && "A new one signs from now on"}
          </span>
        </div>
      </Part>
      {limiting !== undefined && <LimitsDialog workspace={limiting} onClose={() => setLimiting(undefined)} />}
      {rotating && (
        <ConfirmDialog
          title="Make a new signing key?"
          action="Make it"
          onConfirm={async () => {
            await rotateSigningKey();
            setRotated(true);
          }}
          onClose={() => setRotating(false)}
        >
          New access tokens are signed with it. Nobody is signed out.
        </ConfirmDialog>
      )}
    </Topic>
  );
}
