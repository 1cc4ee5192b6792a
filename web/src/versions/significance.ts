/** A difference that chance alone makes less often than this is called one. */
const Level = 0.01;

/** With fewer calls in either nothing is said. */
const CallsMin = 30;

/** What can be said of a difference; `few` where there are too few calls to say anything. */
export type Verdict = "higher" | "lower" | "chance" | "few";

const verdict = (z: number): Verdict => (twoSided(z) >= Level ? "chance" : z > 0 ? "higher" : "lower");

/** How often chance alone gives a value of a normal distribution that lies as far out, on either side. */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  // Abramowitz and Stegun 7.1.26: wrong by at most 1.5e-7.
  const t = 1 / (1 + 0.3275911 * x);
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return poly * Math.exp(-x * x);
}

interface Failures {
  count: number;
  errors: number;
}

/** Whether more or fewer calls fail after than before: the two-proportion z-test. */
export function compareRates(before: Failures, after: Failures): Verdict {
  if (before.count < CallsMin || after.count < CallsMin) return "few";
  const pooled = (before.errors + after.errors) / (before.count + after.count);
  const variance = pooled * (1 - pooled) * (1 / before.count + 1 / after.count);
  if (variance === 0) return "chance";
  return verdict((after.errors / after.count - before.errors / before.count) / Math.sqrt(variance));
}

/** How many calls took how long, by where their bucket begins, in milliseconds. */
export type Durations = ReadonlyMap<number, number>;

/** The durations of a heat map, all slots together. */
export function durationsOf(map: {
  bounds_ms: readonly number[];
  items: readonly { counts: readonly number[] }[];
}): Durations {
  const sums = new Map<number, number>();
  for (const { counts } of map.items)
    for (const [row, count] of counts.entries())
      if (count > 0) sums.set(map.bounds_ms[row]!, (sums.get(map.bounds_ms[row]!) ?? 0) + count);
  return sums;
}

/** Whether calls take longer or shorter after than before: the test of Mann and Whitney, calls of a bucket as ties. */
export function compareDurations(before: Durations, after: Durations): Verdict {
  const total = (durations: Durations) => [...durations.values()].reduce((sum, count) => sum + count, 0);
  const [m, n] = [total(before), total(after)];
  if (m < CallsMin || n < CallsMin) return "few";
  const bounds = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a - b);
  let below = 0;
  let ranks = 0;
  let ties = 0;
  for (const bound of bounds) {
    const [b, a] = [before.get(bound) ?? 0, after.get(bound) ?? 0];
    const here = b + a;
    ranks += a * (below + (here + 1) / 2);
    ties += here ** 3 - here;
    below += here;
  }
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  if (variance <= 0) return "chance";
  return verdict((ranks - (n * (all + 1)) / 2) / Math.sqrt(variance));
}
