import { TriangleAlert } from "lucide-react";
import { cx } from "../../ui/cx";
import { Status, type TraceModel } from "../waterfall/model";

/** The failed spans above and below a failed one, from the deepest up: where it began and how far it went. */
export function FailureChain({
  model,
  row,
  onSelect,
}: {
  model: TraceModel;
  row: number;
  onSelect: (row: number) => void;
}) {
  const chain = chainOf(model, row);
  if (chain.length < 2) return null;
  return (
    <nav aria-label="Failure, from its cause up" className="flex flex-wrap items-center gap-1 text-table">
      {chain.map((at, place) => (
        <span key={at} className="flex items-center gap-1">
          {place > 0 && (
            <span aria-hidden className="text-fg-3">
              →
            </span>
          )}
          <button
            type="button"
            aria-current={at === row || undefined}
            className={cx(
              "flex min-h-6 items-center gap-1 rounded-sm px-1",
              at === row ? "bg-selected font-medium" : "text-accent hover:underline",
            )}
            onClick={() => onSelect(at)}
          >
            {place === 0 && <TriangleAlert aria-hidden className="size-3.5 text-error" />}
            {model.names[at]}
          </button>
        </span>
      ))}
    </nav>
  );
}

/** The last failure in the depth below, then every failed ancestor. */
function chainOf(model: TraceModel, row: number): number[] {
  let deepest = row;
  for (let at = row + 1; at < row + model.size[row]!; at++)
    if (model.status[at] === Status.Error && model.depth[at]! > model.depth[deepest]!) deepest = at;
  const chain: number[] = [];
  for (let at = deepest; at >= 0; at = model.parent[at]!) if (model.status[at] === Status.Error) chain.push(at);
  return chain;
}
