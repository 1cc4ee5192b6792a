import { count, exactCount } from "../../format/count";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { Part } from "../parts/Topic";
import { type Unpriced, useUnpriced } from "./queries";

/** Models that calls used and no price is known of: their tokens cost something, nobody knows what. */
export function UnpricedModels({ onPrice }: { onPrice: ((model: Unpriced) => void) | undefined }) {
  const query = useUnpriced();
  const columns: TableColumn<Unpriced>[] = [
    { head: "Model", render: ({ model }) => <span className="font-medium">{model ?? "not said"}</span> },
    { head: "Provider", render: ({ provider }) => <span className="text-fg-2">{provider ?? "–"}</span> },
    { head: "Calls", render: ({ calls }) => exactCount(calls), className: "text-right" },
    {
      head: "Tokens without a cost",
      render: ({ tokens }) => <span title={exactCount(tokens)}>{count(tokens)}</span>,
      className: "text-right",
    },
  ];
  if (onPrice !== undefined)
    columns.push({
      head: "",
      render: (row) =>
        row.model === null ? null : (
          <Button look="quiet" aria-label={`Set a price for ${row.model}`} onClick={() => onPrice(row)}>
            Set a price
          </Button>
        ),
      className: "w-0 text-right",
    });
  return (
    <Part title="Models without a price" lead="In the last 30 days. Their tokens are counted, their cost is not known.">
      <Async
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="text-fg-2">Every model that said its tokens has a price.</p>}
      >
        {({ items }) => (
          <DataTable
            label="Models without a price"
            columns={columns}
            rows={items}
            rowKey={({ provider, model }) => `${provider} ${model}`}
          />
        )}
      </Async>
    </Part>
  );
}
