import { useCan, useSession } from "../../api/session";
import { Async } from "../../ui/Async";
import { CopyButton } from "../../ui/CopyButton";
import { Facts } from "../parts/Facts";
import { Moment } from "../parts/Moment";
import { Part, Topic } from "../parts/Topic";
import { LeaveAndDelete } from "./LeaveAndDelete";
import { limitRows } from "./limits";
import { useWorkspace } from "./queries";
import { WorkspaceForm } from "./WorkspaceForm";

/** What the workspace is called, how long it keeps its audit log, and what it may send. */
export function WorkspacePage() {
  const { me } = useSession();
  const canManage = useCan("manage_workspace");
  const workspace = useWorkspace();
  return (
    <Topic title="General">
      <Async query={workspace}>
        {(item) => (
          <>
            {canManage ? (
              <WorkspaceForm workspace={item} />
            ) : (
              <Facts
                facts={[
                  ["Name", item.name],
                  ["Description", item.description || "–"],
                  ["Audit log is kept", keptFor(item.audit_retention_days)],
                  ["Your role", item.role ?? "–"],
                ]}
              />
            )}
            <Part title="Identity">
              <Facts
                facts={[
                  ["Slug", <Copied key="slug" text={item.slug} label="Copy the slug" />],
                  ["Id", <Copied key="id" text={item.id} label="Copy the id" />],
                  ["Made", <Moment key="made" at={item.created_at} />],
                ]}
              />
            </Part>
            <Part
              title="Limits"
              lead={
                me.mode === "local"
                  ? "Mode Local has none."
                  : item.limits.is_own
                    ? "Those of telemetry were set for this workspace by who runs the server."
                    : "They are the server’s settings; who runs it can set others for this workspace."
              }
            >
              <Facts facts={limitRows(item.limits)} />
            </Part>
            {me.user !== null && <LeaveAndDelete workspace={item} />}
          </>
        )}
      </Async>
    </Topic>
  );
}

function keptFor(days: number | string | null): string {
  return days === null ? "as long as the server’s setting says" : `${days} days`;
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="font-mono">{text}</code>
      <CopyButton text={text} label={label} />
    </span>
  );
}
