import { useCan, useSession } from "../../api/session";
import { Async } from "../../ui/Async";
import { CopyButton } from "../../ui/CopyButton";
import { Facts } from "../parts/Facts";
import { Moment } from "../parts/Moment";
import { Part, Topic } from "../parts/Topic";
import { LeaveAndDelete } from "./LeaveAndDelete";
import { useWorkspace } from "./queries";
import { WorkspaceForm } from "./WorkspaceForm";

/** What the workspace is called, and the ways out of it. */
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
            {me.user !== null && <LeaveAndDelete workspace={item} />}
          </>
        )}
      </Async>
    </Topic>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="font-mono">{text}</code>
      <CopyButton text={text} label={label} />
    </span>
  );
}
