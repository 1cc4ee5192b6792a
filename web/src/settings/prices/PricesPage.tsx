import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../api/session";
import type { Zone } from "../../format/time";
import { toField } from "../../time/localField";
import { useZone } from "../../time/useZone";
import { Async } from "../../ui/Async";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../../ui/DataTable";
import { EmptyState } from "../../ui/EmptyState";
import { MoreButton } from "../parts/MoreButton";
import { Part, Topic } from "../parts/Topic";
import { type Draft, PriceDialog } from "./PriceDialog";
import { type Price, useChangePrices, usePrices } from "./queries";
import { rateText, tiersText } from "./rates";
import { UnpricedModels } from "./UnpricedModels";

/** What models cost: the workspace's own prices, then those that come with the program. */
export function PricesPage() {
  const canManage = useCan("manage_workspace");
  const { text = "" } = useSearch({ from: "/settings/prices" });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>();
  const [removing, setRemoving] = useState<Price>();
  const { query, more, loadingMore } = usePrices(text);
  const { remove } = useChangePrices();
  return (
    <Topic
      title="Prices"
      lead="USD for a million tokens. Prices of this workspace come before those that the program brings."
      action={
        canManage ? (
          <Button look="primary" onClick={() => setDraft({})}>
            Set a price
          </Button>
        ) : undefined
      }
    >
      <UnpricedModels
        onPrice={
          canManage ? ({ model, provider }) => setDraft({ model: model ?? "", provider: provider ?? "" }) : undefined
        }
      />
      <Part title="All prices">
        <form
          role="search"
          aria-label="Prices"
          onSubmit={(event) => {
            event.preventDefault();
            const next = String(new FormData(event.currentTarget).get("text") ?? "").trim();
            void navigate({ to: ".", search: (old: object) => ({ ...old, text: next }) });
          }}
        >
          <input
            key={text}
            name="text"
            type="search"
            aria-label="Words in provider or model"
            placeholder="Provider or model; Enter searches"
            defaultValue={text}
            className="h-7 w-full max-w-100 rounded-sm border border-control bg-surface px-2 text-table"
          />
        </form>
        <Async
          query={query}
          isEmpty={(rows) => rows.length === 0}
          empty={<EmptyState title="No price has these words">Set one for your own model.</EmptyState>}
        >
          {(rows) => (
            <DataTable
              label="Prices"
              columns={columnsOf(canManage, setDraft, setRemoving)}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )}
        </Async>
        <MoreButton more={more} loading={loadingMore} />
      </Part>
      {draft !== undefined && <PriceDialog draft={draft} onClose={() => setDraft(undefined)} />}
      {removing !== undefined && (
        <ConfirmDialog
          title={`Remove the price of ${removing.model}?`}
          action="Remove the price"
          onConfirm={() => remove(removing.id)}
          onClose={() => setRemoving(undefined)}
        >
          What calls cost already stays until their time is priced again.
        </ConfirmDialog>
      )}
    </Topic>
  );
}

function columnsOf(
  canManage: boolean,
  change: (price: Price) => void,
  remove: (price: Price) => void,
): TableColumn<Price>[] {
  const rate = (head: string, of: (price: Price) => number | null | undefined): TableColumn<Price> => ({
    head,
    render: (price) => rateText(of(price)),
    className: "text-right",
  });
  const columns: TableColumn<Price>[] = [
    { head: "Model", render: ({ model }) => <span className="font-medium">{model}</span>, className: "max-w-60" },
    { head: "Provider", render: ({ provider }) => <span className="text-fg-2">{provider || "any"}</span> },
    rate("Input", ({ rates }) => rates.input_usd),
    rate("Cached", ({ rates }) => rates.cache_read_usd),
    rate("Output", ({ rates }) => rates.output_usd),
    {
      head: "Tiers",
      render: (price) => <span className="text-fg-2">{tiersText(price) || "–"}</span>,
      className: "max-w-40",
    },
    { head: "Holds", render: (price) => <Holds price={price} />, className: "max-w-50" },
    { head: "From", render: (price) => <SourceText price={price} /> },
  ];
  if (canManage)
    columns.push({
      head: "",
      render: (price) =>
        price.built_in ? null : (
          <span className="inline-flex">
            <Button look="quiet" aria-label={`Change ${price.model}`} onClick={() => change(price)}>
              Change
            </Button>
            <Button look="quiet" aria-label={`Remove ${price.model}`} onClick={() => remove(price)}>
              Remove
            </Button>
          </span>
        ),
      className: "w-0 text-right",
    });
  return columns;
}

/** `2026-03-01`: contracts run over years. */
const dayIn = (time: string, zone: Zone): string => toField(Date.parse(time), zone).slice(0, 10);

/** When it holds: always where nothing is said. */
function Holds({ price }: { price: Price }) {
  const { zone } = useZone();
  const from = price.valid_from === null ? "" : `from ${dayIn(price.valid_from, zone)}`;
  const to = price.valid_to === null ? "" : `until ${dayIn(price.valid_to, zone)}`;
  return <span className="text-fg-2">{[from, to].filter(Boolean).join(" ") || "always"}</span>;
}

function SourceText({ price }: { price: Price }) {
  if (!price.built_in) return <span title={price.note ?? ""}>this workspace</span>;
  return (
    <span className="text-fg-2">
      {price.source}, {price.source_date}
    </span>
  );
}
