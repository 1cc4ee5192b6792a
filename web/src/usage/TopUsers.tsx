import { ofItem } from "../panels/evidence";
import { Panel } from "../panels/Panel";
import { Shares } from "../panels/Shares";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";

/** Which users are served most. */
export function TopUsers() {
  const { q, scope, setSearch } = usePage();
  const query = useAnswer("/api/v1/usage/top-users", { ...scope, limit: 10 });
  return (
    <Panel
      flush
      title="Users"
      height={120}
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          No call of this time says for whom it was. Set <code className="mx-1 font-mono text-table">user.id</code> on
          the span of the request, and the calls below it are of that user.
        </p>
      }
    >
      {({ items }) => (
        <Shares
          label="Calls by user"
          noun="User"
          by="calls"
          items={items.map((item) => ({ ...item, key: item.user, name: item.user }))}
          evidence={({ name }) => ofItem(q, "user", name)}
          onPick={({ name }) => setSearch({ q: ofItem(q, "user", name) })}
        />
      )}
    </Panel>
  );
}
