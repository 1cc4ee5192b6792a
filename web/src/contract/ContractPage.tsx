import { Link } from "@tanstack/react-router";
import { useCan } from "../api/session";
import { useContract } from "../settings/contract/queries";
import { useTimeRange } from "../time/useTimeRange";
import { Async } from "../ui/Async";
import { Badge } from "../ui/Badge";
import { EmptyState } from "../ui/EmptyState";
import { byService } from "./compliance";
import { type Compliance, useCompliance } from "./queries";
import { ServiceCard } from "./ServiceCard";

const Modes: Record<string, string> = {
  off: "Nothing is checked.",
  lenient: "Everything is taken; what has a default is filled in, and violations are counted.",
  strict: "Spans that break a rule are refused, and their sender is told why.",
};

/** How the spans of each service keep the contract, and how to repair those that do not. */
export function ContractPage() {
  const { params } = useTimeRange();
  const compliance = useCompliance(params);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-300 flex-col gap-4 px-4 py-3">
        <Async query={compliance}>{(answer) => <Report compliance={answer} />}</Async>
      </div>
    </div>
  );
}

function Report({ compliance }: { compliance: Compliance }) {
  const canManage = useCan("manage_workspace");
  const contract = useContract();
  const rules = new Map((contract.data?.rules ?? []).map((rule) => [rule.rule, rule]));
  const services = byService(compliance.items);
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1 className="text-page font-semibold">Contract</h1>
          <p className="text-fg-2">
            What telemetry must say of itself.{" "}
            <Badge tone={compliance.mode === "off" ? "neutral" : "accent"}>{compliance.mode}</Badge>{" "}
            {Modes[compliance.mode]}
          </p>
        </div>
        <Link
          to="/settings/contract"
          className="inline-flex h-7 items-center rounded-sm border border-control bg-surface px-2.5 text-table font-medium hover:bg-hover"
        >
          {canManage ? "Rules and mode" : "Rules"}
        </Link>
      </div>
      {services.length === 0 && <Empty mode={compliance.mode} canManage={canManage} />}
      {services.map((service) => (
        <ServiceCard
          key={service.service}
          compliance={service}
          hours={compliance.bucket_seconds < 86_400}
          rules={rules}
        />
      ))}
    </>
  );
}

function Empty({ mode, canManage }: { mode: string; canManage: boolean }) {
  if (mode !== "off")
    return <EmptyState title="No span was checked in this time">Choose a longer time above.</EmptyState>;
  return (
    <EmptyState title="The contract is off">
      {canManage ? (
        <>
          <Link to="/settings/contract" className="text-accent underline">
            Turn it on
          </Link>{" "}
          to see which services name their version, environment and instance, and what to do where they do not. Lenient
          refuses nothing.
        </>
      ) : (
        "Owners and admins of the workspace turn it on."
      )}
    </EmptyState>
  );
}
