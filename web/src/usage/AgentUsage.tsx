import { AgentShares } from "../panels/AgentShares";
import { ofItem } from "../panels/evidence";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";

/** Which agents call most. */
export function AgentUsage() {
  const { q, scope, setSearch } = usePage();
  const query = useAnswer("/api/v1/usage/agent-distribution", { ...scope, limit: 10 });
  return (
    <Panel flush title="Agents" query={query} isEmpty={({ items }) => items.length === 0} empty={<NoCalls />}>
      {({ items }) => (
        <AgentShares
          label="Calls by agent"
          items={items}
          evidence={({ name }) => ofItem(q, "agent", name)}
          onPick={({ name }) => setSearch({ q: ofItem(q, "agent", name) })}
        />
      )}
    </Panel>
  );
}
