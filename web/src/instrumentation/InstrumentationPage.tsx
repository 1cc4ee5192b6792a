import { useState } from "react";
import { useCan } from "../api/session";
import { Part } from "../settings/parts/Topic";
import { Async } from "../ui/Async";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { HowToAsk } from "./HowToAsk";
import { type Instrumentation, type InstrumentedService, useInstrumentation } from "./queries";
import { RemovalCard } from "./RemovalCard";
import { RolloutCard } from "./RolloutCard";
import { ServiceDialog } from "./ServiceDialog";
import { ServiceTable } from "./ServiceTable";

/** How far instrumentation is rolled out, whether services do what they are told, and whether the flag can go. */
export function InstrumentationPage() {
  const query = useInstrumentation();
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-360 flex-col gap-4 px-4 py-3">
        <div>
          <h1 className="text-page font-semibold">Instrumentation</h1>
          <p className="text-fg-2">
            Services ask for the flag{" "}
            <code className="font-mono text-table break-all">enable-observability-instrumentation</code> before they
            send telemetry.
          </p>
        </div>
        <Async query={query}>{(answer) => <Report answer={answer} />}</Async>
      </div>
    </div>
  );
}

function Report({ answer }: { answer: Instrumentation }) {
  const canManage = useCan("manage_workspace");
  const [changing, setChanging] = useState<InstrumentedService | "new">();
  const { rollout, services, removal } = answer;
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <RolloutCard key={rollout.updated_at} rollout={rollout} services={services} canManage={canManage} />
        <RemovalCard removal={removal} />
      </div>
      <Part
        title="Services"
        lead="Those that somebody said something of, that ask for the flag, or that sent something in the last 30 days."
        action={canManage ? <Button onClick={() => setChanging("new")}>Add a service</Button> : undefined}
      >
        {services.length === 0 ? (
          <EmptyState title="No service yet">
            A service appears when it asks for the flag or sends its first span{canManage && ", or when you add it"}.
          </EmptyState>
        ) : (
          <ServiceTable services={services} onChange={canManage ? setChanging : undefined} />
        )}
      </Part>
      <HowToAsk />
      {changing !== undefined && (
        <ServiceDialog service={changing === "new" ? undefined : changing} onClose={() => setChanging(undefined)} />
      )}
    </>
  );
}
