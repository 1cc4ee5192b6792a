import { leaveTo } from "../../api/leave";
import { bytes } from "../../format/bytes";
import { counted } from "../../format/count";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import type { Deleted } from "./queries";

/** What the deletion took away, in the server's numbers. */
export function DeletedDialog({ name, deleted }: { name: string; deleted: Deleted }) {
  const { api_keys, members, invitations, telemetry } = deleted;
  const go = () => void leaveTo("/");
  return (
    <Dialog title={`${name} is deleted`} open onOpenChange={go}>
      <div className="flex flex-col gap-4">
        <p>
          Out at once: {counted(Number(members), "member")}, {counted(Number(api_keys), "API key")},{" "}
          {counted(Number(invitations), "open invitation")}.{" "}
          {telemetry.state === "deferred"
            ? "Its telemetry is out of reach, and gone from disk when retention is over."
            : telemetry.traces === null
              ? "Its telemetry is deleted."
              : `${counted(Number(telemetry.traces), "trace")} deleted${
                  telemetry.bytes === null ? "" : ` (${bytes(Number(telemetry.bytes))})`
                }.`}
        </p>
        <div className="flex justify-end">
          <Button look="primary" onClick={go}>
            Go on
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
