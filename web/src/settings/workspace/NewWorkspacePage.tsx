import { useSession } from "../../api/session";
import { CreateWorkspace } from "../../shell/CreateWorkspace";
import { EmptyState } from "../../ui/EmptyState";
import { Topic } from "../parts/Topic";

/** A workspace of the reader's own. */
export function NewWorkspacePage() {
  const { me } = useSession();
  if (me.mode === "local")
    return <EmptyState title="There is one workspace in mode Local">Switch on accounts to have more.</EmptyState>;
  return (
    <div className="max-w-120 px-6 py-4">
      <Topic
        title="New workspace"
        lead="What is sent to it is seen by its members alone. You own it, and can invite others."
      >
        <CreateWorkspace />
      </Topic>
    </div>
  );
}
