import { exactCount } from "../format/count";
import { money } from "../format/money";
import { Unknown } from "../format/unknown";

interface CostProps {
  /** Of the calls whose cost is known; null where none is. */
  cost_usd: number | null;
  unpriced_tokens: number;
}

/** What calls cost. Tokens that nobody knows the price of are said: `$0.41 +?`, and `?` where all are such. */
export function Cost({ cost_usd, unpriced_tokens }: CostProps) {
  if (cost_usd === null && unpriced_tokens === 0) return <span className="text-fg-3">{Unknown}</span>;
  const unpriced = unpriced_tokens === 0 ? "" : `${exactCount(unpriced_tokens)} tokens have no price`;
  return (
    <span title={[cost_usd === null ? "" : `$${cost_usd}`, unpriced].filter(Boolean).join("; ")}>
      {cost_usd === null ? "?" : money(cost_usd)}
      {unpriced !== "" && cost_usd !== null && <span className="text-fg-3"> +?</span>}
      {unpriced !== "" && <span className="sr-only">, {unpriced}</span>}
    </span>
  );
}

/** The same as text. */
export const costText = (cost_usd: number | null, unpriced_tokens: number): string | null =>
  cost_usd === null ? (unpriced_tokens > 0 ? "cost ?" : null) : `${money(cost_usd)}${unpriced_tokens > 0 ? " +?" : ""}`;
