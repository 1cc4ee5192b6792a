import { percent } from "../format/count";
import { money } from "../format/money";
import { cx } from "../ui/cx";
import type { CostBudget } from "./queries";

/** Where the amount stands in the bar: what may be too much has room behind it. */
const AmountAt = 0.75;

/** What was spent of the amount, what is expected, and how much of the period is over. */
export function SpentBar({ budget, standing }: CostBudget) {
  const x = (usd: number) => `${Math.min(1, (usd / budget.amount_usd) * AmountAt) * 100}%`;
  const { spent_usd, spent_share, forecast, elapsed_share, state } = standing;
  const expected =
    forecast === null
      ? ""
      : `, ${money(forecast.expected_usd)} expected (${money(forecast.low_usd)} to ${money(forecast.high_usd)})`;
  const words = `${percent(spent_share)} spent, ${percent(elapsed_share)} of the period over${expected}`;
  return (
    <div role="img" aria-label={words} title={words} className="relative h-4 w-full min-w-32">
      <div className="absolute inset-x-0 top-1 h-2 rounded-sm bg-hover" />
      {forecast !== null && (
        <div
          className="absolute top-1 h-2 bg-fg-3/35"
          style={{ left: x(forecast.low_usd), width: `calc(${x(forecast.high_usd)} - ${x(forecast.low_usd)})` }}
        />
      )}
      <div
        className={cx(
          "absolute top-1 left-0 h-2 rounded-l-sm",
          state === "over" ? "bg-error" : state === "at_risk" ? "bg-warn" : "bg-ok",
        )}
        style={{ width: x(spent_usd) }}
      />
      {forecast !== null && (
        <div
          className="absolute top-0.5 h-3 w-0.5 bg-fg-2"
          style={{ left: `calc(${x(forecast.expected_usd)} - 1px)` }}
        />
      )}
      <div className="absolute top-0 h-4 w-px bg-fg" style={{ left: `${AmountAt * 100}%` }} />
    </div>
  );
}
