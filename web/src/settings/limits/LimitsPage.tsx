import { useState } from "react";
import { useCan, useSession } from "../../api/session";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { Facts } from "../parts/Facts";
import { Topic } from "../parts/Topic";
import { useWorkspace } from "../workspace/queries";
import { LimitsDialog } from "./LimitsDialog";
import { limitRows } from "./limits";

/** How much may be sent and asked; who runs the server sets it. */
export function LimitsPage() {
  const { me } = useSession();
  const operates = useCan("operate");
  const workspace = useWorkspace();
  const [changing, setChanging] = useState(false);
  const isLocal = me.mode === "local";
  return (
    <Topic
      title="Limits"
      lead={
        isLocal
          ? "Mode Local has none."
          : "What is over a limit of telemetry is held for a moment and then told to come again; nothing is dropped in silence."
      }
      action={
        operates && !isLocal && workspace.data && <Button onClick={() => setChanging(true)}>Change the limits</Button>
      }
    >
      <Async query={workspace}>
        {(item) => (
          <>
            <Facts
              facts={limitRows(item.limits).map(([name, limit, own]) => [
                name,
                <span key={name} className="flex items-center gap-2">
                  {limit}
                  {own && <Badge tone="accent">of this workspace</Badge>}
                </span>,
              ])}
            />
            {!operates && <p className="text-table text-fg-3">Who runs the server can set others for a workspace.</p>}
            {changing && <LimitsDialog workspace={item} onClose={() => setChanging(false)} />}
          </>
        )}
      </Async>
    </Topic>
  );
}
