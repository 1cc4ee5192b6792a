import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../api/session";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { FormProblem } from "../../ui/form/FormProblem";
import { Menu } from "../../ui/Menu";
import { MoreButton } from "../parts/MoreButton";
import { NotAllowed } from "../parts/NotAllowed";
import { Topic } from "../parts/Topic";
import { AuditFilter } from "./AuditFilter";
import { AuditTable } from "./AuditTable";
import { type AuditQuery, exportAudit, useAudit } from "./queries";

/** Who did what to which object, from where. */
export function AuditPage() {
  const ofWorkspace = useCan("read_audit");
  const ofServer = useCan("operate");
  if (!ofWorkspace && !ofServer) return <NotAllowed what="see the audit log" />;
  return <Audit ofWorkspace={ofWorkspace} ofServer={ofServer} />;
}

function Audit({ ofWorkspace, ofServer }: { ofWorkspace: boolean; ofServer: boolean }) {
  const { text, action, outcome, days = "30d", scope } = useSearch({ from: "/settings/audit" });
  const [problem, setProblem] = useState<unknown>(null);
  const server = ofServer && (scope === "server" || !ofWorkspace);
  const query: AuditQuery = {
    q: text,
    action,
    outcome: outcome === "ok" || outcome === "refused" ? outcome : undefined,
    range: days,
  };
  const list = useAudit(query, server);
  const save = (format: "csv" | "jsonl") => () => {
    setProblem(null);
    exportAudit(query, format, server).catch(setProblem);
  };
  return (
    <Topic
      title="Audit log"
      lead="Every change, every sign-in, and what was refused. Nobody can change it."
      action={
        <Menu
          trigger={<Button>Export</Button>}
          items={[
            { label: "As CSV", onSelect: save("csv") },
            { label: "As JSON lines", onSelect: save("jsonl") },
          ]}
        />
      }
    >
      <div className="flex flex-col gap-3">
        <AuditFilter choosesScope={ofServer && ofWorkspace} />
        <FormProblem problem={problem} />
        <Async
          query={list.query}
          isEmpty={(rows) => rows.length === 0}
          empty={
            <EmptyState title="Nothing of that kind in this time">
              Rows are kept as long as the workspace’s settings say.
            </EmptyState>
          }
        >
          {(rows) => <AuditTable rows={rows} />}
        </Async>
        <MoreButton more={list.more} loading={list.loadingMore} />
      </div>
    </Topic>
  );
}
