import { Link } from "@tanstack/react-router";
import { AgentShares } from "../panels/AgentShares";
import { ofItem } from "../panels/evidence";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";

/** Agents with their traffic, failures and cost. */
export function TopAgents() {
  const { range } = usePage();
  const query = useAnswer("/api/v1/usage/agent-distribution", { ...range, limit: 8 });
  return (
    <Panel
      flush
      title="Agents"
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<NoCalls />}
      actions={
        <Link to="/agents" className="inline-flex min-h-6 items-center text-accent hover:underline">
          Who calls whom
        </Link>
      }
    >
      {({ items }) => (
        <AgentShares
          label="Agents with the most calls"
          items={items}
          evidence={({ name }) => ofItem("", "agent", name)}
        />
      )}
    </Panel>
  );
}
