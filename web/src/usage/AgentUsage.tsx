import { ofItem } from "../panels/evidence";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { Shares } from "../panels/Shares";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";

/** Which agents call most. */
export function AgentUsage() {
  const { q, scope, setSearch } = usePage();
  const query = useAnswer("/api/v1/usage/agent-distribution", { ...scope, limit: 10 });
  return (
    <Panel flush title="Agents" query={query} isEmpty={({ items }) => items.length === 0} empty={<NoCalls />}>
      {({ items }) => (
        <Shares
          label="Calls by agent"
          noun="Agent"
          by="calls"
          items={items.map((item) => ({
            ...item,
            key: `${item.agent_id} ${item.agent}`,
            name: item.agent,
            detail: item.agent_id,
          }))}
          evidence={({ name }) => ofItem(q, "agent", name)}
          onPick={({ name }) => setSearch({ q: ofItem(q, "agent", name) })}
        />
      )}
    </Panel>
  );
}
