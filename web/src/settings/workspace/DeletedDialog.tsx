import { leaveTo } from "../../api/leave";
import { counted } from "../../format/count";
import { Button } from "../../ui/Button";
import { CodeBlock } from "../../ui/CodeBlock";
import { Dialog } from "../../ui/Dialog";
import type { Deleted } from "./queries";

/** What the deletion took away, in the server's numbers. */
export function DeletedDialog({ name, deleted }: { name: string; deleted: Deleted }) {
  const { api_keys, members, invitations, telemetry } = deleted;
  const go = () => void leaveTo("/");
  return (
    <Dialog title={`${name} is deleted`} onClose={go}>
      <div className="flex flex-col gap-4">
        <p>
          Out at once: {counted(Number(members), "member")}, {counted(Number(api_keys), "API key")},{" "}
          {counted(Number(invitations), "open invitation")}. Nobody finds its{" "}
          {counted(Number(telemetry.traces), "trace")} any more; a job removes the bytes from the disk, and then says
          what it did:
        </p>
        <CodeBlock label="the report" code={`GET /api/v1/admin/jobs/${telemetry.job_id}`} />
        <p className="text-table text-fg-3">You and who runs the server can ask for it.</p>
        <div className="flex justify-end">
          <Button look="primary" onClick={go}>
            Go on
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
