const Month = 30 * 86_400_000;

/** Less than this says nothing about a month. */
const Least = 3_600_000;

/** What 30 days cost where all of them cost as much as those of a range; null where that is too short to say. */
export function forecast(cost_usd: number | null, from: string, to: string): number | null {
  const length = Date.parse(to) - Date.parse(from);
  return cost_usd === null || !(length >= Least) ? null : (cost_usd / length) * Month;
}
