import { Choice } from "../ui/Choice";
import { ofItem } from "../panels/evidence";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { Shares } from "../panels/Shares";
import { type Payer, Payers, payerOf } from "./payers";
import { useCostShares } from "./useCostShares";
import { usePage } from "../panels/usePage";

/** Who pays: models, agents or users, and how that changed. */
export function CostShares() {
  const { q, by, setSearch } = usePage();
  const payer = payerOf(by);
  const { query, compared } = useCostShares(payer);
  const { noun } = Payers.find(({ id }) => id === payer)!;
  return (
    <Panel
      flush
      title="Who pays"
      query={query}
      isEmpty={(items) => items.length === 0}
      empty={<NoCalls />}
      actions={
        <Choice<Payer>
          label="Cost by"
          options={Payers}
          value={payer}
          onChange={(next) => setSearch({ by: next === "model" ? undefined : next })}
        />
      }
    >
      {(items) => (
        <Shares
          label={`Cost by ${payer}`}
          noun={noun}
          items={items}
          by="cost"
          compared={compared}
          evidence={(item) => ofItem(q, payer, item.name)}
          onPick={(item) => setSearch({ q: ofItem(q, payer, item.name) })}
        />
      )}
    </Panel>
  );
}
