import { money } from "../format/money";
import { dayAndMinute } from "../format/time";
import type { Point } from "./fan";

type Shown = Point & { isExpected: boolean };

/** A point in one line. */
export const say = ({ time, expected, low, high, isExpected }: Shown, zone: string): string =>
  `${dayAndMinute(time, zone)}: ${money(expected)} ${isExpected ? `expected, ${money(low)} to ${money(high)}` : "spent"}`;

/** The point that is pointed at, beside it. */
export function BudgetTip({
  point,
  x,
  width,
  zone,
  amount,
}: {
  point: Shown;
  x: number;
  width: number;
  zone: string;
  amount: number;
}) {
  return (
    <div
      aria-hidden
      style={x > width / 2 ? { right: width - x + 12 } : { left: x + 12 }}
      className="pointer-events-none absolute top-0 z-20 flex w-max max-w-80 flex-col gap-1 rounded-sm border border-line bg-surface px-2 py-1.5 text-table"
    >
      <p className="font-medium">{dayAndMinute(point.time, zone)}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3">
        <dt className="text-fg-2">{point.isExpected ? "Expected" : "Spent"}</dt>
        <dd className="text-right">{money(point.expected)}</dd>
        {point.isExpected && (
          <>
            <dt className="text-fg-2">In 95 of 100 cases</dt>
            <dd className="text-right">
              {money(point.low)} to {money(point.high)}
            </dd>
          </>
        )}
        <dt className="text-fg-2">{point.expected > amount ? "Too much" : "Left"}</dt>
        <dd className="text-right">{money(Math.abs(amount - point.expected))}</dd>
      </dl>
    </div>
  );
}

/** What the lines mean. */
export function BudgetKey({ hasForecast }: { hasForecast: boolean }) {
  const line = "flex items-center gap-1.5";
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-0.5 pl-13 text-meta text-fg-2">
      <li className={line}>
        <span aria-hidden className="h-0.5 w-4 bg-accent" />
        Spent
      </li>
      <li className={line}>
        <span aria-hidden className="h-0.5 w-4 bg-error" />
        Budget
      </li>
      {hasForecast && (
        <>
          <li className={line}>
            <span aria-hidden className="w-4 border-t-2 border-dashed border-fg-2" />
            Expected
          </li>
          <li className={line}>
            <span aria-hidden className="h-2.5 w-4 bg-fg-3/20" />
            In 95 of 100 cases
          </li>
        </>
      )}
    </ul>
  );
}
