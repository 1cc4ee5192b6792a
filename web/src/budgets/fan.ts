import type { BudgetDetail } from "./queries";

/** A moment of a period: what was spent until then, or what is expected. USD; Unix milliseconds. */
export interface Point {
  time: number;
  expected: number;
  low: number;
  high: number;
}

export interface Fan {
  from: number;
  to: number;
  /** Until now: a point at the start, then one at the end of each day or hour. */
  spent: Point[];
  /** From now on. */
  expected: Point[];
  /** The highest that is drawn. */
  most: number;
}

/** What the chart of a budget draws. */
export function fanOf({ as_of, budget, standing, spent, expected }: BudgetDetail): Fan {
  const [from, to] = [Date.parse(standing.period_start), Date.parse(standing.period_end)];
  const now = Math.min(to, Date.parse(as_of));
  const known = spent.map(({ spent_usd }, place) => {
    const next = spent[place + 1];
    const time = next === undefined ? now : Date.parse(next.time);
    return { time, expected: spent_usd, low: spent_usd, high: spent_usd };
  });
  const start = { time: from, expected: 0, low: 0, high: 0 };
  const toCome = expected.map(({ time, expected_usd, low_usd, high_usd }) => ({
    time: Date.parse(time),
    expected: expected_usd,
    low: low_usd,
    high: high_usd,
  }));
  const most = Math.max(budget.amount_usd, standing.spent_usd, ...toCome.map(({ high }) => high));
  return { from, to, spent: known.length === 0 ? [] : [start, ...known], expected: toCome, most };
}

/** The point nearest to a moment, and whether it is of what is to come. */
export function nearest({ spent, expected }: Fan, time: number): (Point & { isExpected: boolean }) | null {
  // Now is the end of one and the start of the other.
  const all = [
    ...spent.map((point) => ({ ...point, isExpected: false })),
    ...expected.slice(1).map((point) => ({ ...point, isExpected: true })),
  ];
  let best: (Point & { isExpected: boolean }) | null = null;
  for (const point of all) if (best === null || Math.abs(point.time - time) < Math.abs(best.time - time)) best = point;
  return best;
}
