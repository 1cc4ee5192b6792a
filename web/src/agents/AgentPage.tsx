import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemError } from "../api/problem";
import { useCan } from "../api/session";
import { count, percent } from "../format/count";
import { duration } from "../format/duration";
import { dayAndClock } from "../format/time";
import { exactTokens, tokens } from "../format/tokens";
import { Unknown } from "../format/unknown";
import { DetailHead } from "../panels/DetailHead";
import { withTerm } from "../panels/evidence";
import { Fact, Facts } from "../panels/Facts";
import { ModelShares } from "../panels/ModelShares";
import { NothingCalled } from "../panels/NothingCalled";
import { Panel } from "../panels/Panel";
import { PanelRow } from "../panels/PanelPage";
import { TopTraces } from "../panels/TopTraces";
import { usePage } from "../panels/usePage";
import { Async } from "../ui/Async";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { Cost } from "../ui/Cost";
import { AgentDialog } from "./AgentDialog";
import { Described } from "./Described";
import { useAgent, useDescribeAgent } from "./agentQueries";

/** One agent: what people say of it, and what its calls used. */
export function AgentPage() {
  const { agentId } = useParams({ from: "/agents/$agentId" });
  const { range, zone } = usePage();
  const canDescribe = useCan("describe_agents");
  const [dialog, setDialog] = useState<"describe" | "forget">();
  const query = useAgent(agentId, range);
  const { forget } = useDescribeAgent(agentId);
  const q = withTerm("", "agent", agentId);
  const agent = query.data?.agent;
  const unknown = query.error instanceof ProblemError && query.error.status === 404;
  const close = () => setDialog(undefined);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-450 flex-col gap-3 px-4 py-3">
        <DetailHead list={{ to: "/agents", title: "Agents" }} title={agent?.name ?? agentId} tip={agentId}>
          {agent?.is_active === false && <Badge tone="warn">out of use</Badge>}
          {agent !== undefined && canDescribe && (
            <span className="ml-auto flex shrink-0 gap-2">
              <Button onClick={() => setDialog("describe")}>{agent.described ? "Change" : "Describe"}</Button>
              {agent.described && <Button onClick={() => setDialog("forget")}>Remove the description</Button>}
            </span>
          )}
        </DetailHead>
        {unknown ? (
          <NothingCalled />
        ) : (
          <Async query={query}>
            {({ agent: shown }) => (
              <>
                <Described agent={shown} />
                <Facts label="The agent in all">
                  <Fact label="Calls">{count(shown.calls)}</Fact>
                  <Fact label="Failed">{percent(shown.error_rate)}</Fact>
                  <Fact label="p95">{shown.latency_ms === null ? Unknown : duration(shown.latency_ms.p95)}</Fact>
                  <Fact label="Tokens">
                    <span title={exactTokens(shown.tokens, shown.estimated_tokens)}>
                      {tokens(shown.tokens, shown.estimated_tokens)}
                    </span>
                  </Fact>
                  <Fact label="Cost">
                    <Cost {...shown} />
                  </Fact>
                  <Fact label="Users">{count(shown.users)}</Fact>
                  <Fact label="Sessions">{count(shown.sessions)}</Fact>
                  <Fact label="First">{dayAndClock(shown.first_at, zone)}</Fact>
                  <Fact label="Last">{dayAndClock(shown.last_at, zone)}</Fact>
                </Facts>
              </>
            )}
          </Async>
        )}
        {!unknown && (
          <PanelRow>
            <Panel
              flush
              height={120}
              title="Models"
              query={query}
              isEmpty={({ models }) => models.length === 0}
              empty={<NothingCalled />}
            >
              {({ models }) => <ModelShares label="Models of the agent" items={models} q={q} />}
            </Panel>
            <TopTraces title="Costliest traces" sort="cost_usd" q={q} />
          </PanelRow>
        )}
      </div>
      {agent !== undefined && dialog === "describe" && <AgentDialog agent={agent} onClose={close} />}
      {agent !== undefined && dialog === "forget" && (
        <ConfirmDialog
          title={`Remove the description of ${agent.name}?`}
          action="Remove the description"
          onConfirm={forget}
          onClose={close}
        >
          Name, owner, tags and the rest go; the agent and its calls stay.
        </ConfirmDialog>
      )}
    </div>
  );
}
