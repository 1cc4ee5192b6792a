import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { Shares } from "../panels/Shares";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { Choice } from "../ui/Choice";
import { Dimensions, dimensionOf, filterOf } from "./dimensions";

const Shown = 12;

/** Who pays, in any respect, and how that changed. */
export function CostShares() {
  const { q, scope, by, setSearch } = usePage();
  const { id, label } = dimensionOf(by);
  const query = useAnswer("/api/v1/cost/by", { ...scope, dimension: id, compare: "previous", limit: Shown });
  return (
    <Panel
      flush
      title="Who pays"
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<NoCalls />}
      actions={
        <Choice
          label="Cost by"
          options={Dimensions}
          value={id}
          onChange={(next) => setSearch({ by: next === "model" ? undefined : next })}
        />
      }
    >
      {({ items, previous_total_cost_usd }) => (
        <Shares
          label={`Cost by ${id}`}
          noun={label}
          by="cost"
          compared={(previous_total_cost_usd ?? 0) > 0}
          items={items.map((item) => ({
            ...item,
            key: `${item.value} ${item.detail}`,
            name: item.value,
            before: item.previous_cost_usd ?? (item.cost_usd === null ? null : undefined),
          }))}
          evidence={({ name }) => filterOf(q, id, name)}
          onPick={({ name }) => setSearch({ q: filterOf(q, id, name) })}
        />
      )}
    </Panel>
  );
}
