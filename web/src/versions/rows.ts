import { count, percent } from "../format/count";
import { duration } from "../format/duration";
import { money } from "../format/money";
import { changeOf } from "../panels/change";
import type { Answer } from "../panels/useAnswer";
import { compareDurations, compareRates, durationsOf, type Verdict } from "./significance";

/** What is known of one version. */
export interface VersionNumbers {
  performance: Answer<"/api/v1/performance/overview">;
  cost: Answer<"/api/v1/cost/overview">;
  heat: Answer<"/api/v1/performance/heatmap">;
}

export interface Row {
  label: string;
  before: string;
  after: string;
  change: number | null;
  better?: "up" | "down";
  /** What can be said of the difference; undefined where it is not tested. */
  verdict?: Verdict;
}

const tokensPerCall = ({ cost }: VersionNumbers) =>
  cost.total_calls === 0 ? null : cost.total_tokens / cost.total_calls;

const whole = (value: number | null | undefined) => count(value ? Math.round(value) : value);

/** Two versions beside each other, number by number. */
export function rowsOf(before: VersionNumbers, after: VersionNumbers): Row[] {
  const row = (
    label: string,
    of: (numbers: VersionNumbers) => number | null | undefined,
    write: (value: number | null | undefined) => string,
    more: Pick<Row, "better" | "verdict"> = {},
  ): Row => ({
    label,
    before: write(of(before)),
    after: write(of(after)),
    change: changeOf(of(after) ?? null, of(before)),
    ...more,
  });
  const failures = compareRates(before.performance, after.performance);
  const slower = compareDurations(durationsOf(before.heat), durationsOf(after.heat));
  return [
    row("Calls", ({ performance }) => performance.count, count),
    row("Calls that failed", ({ performance }) => performance.error_rate, percent, {
      better: "down",
      verdict: failures,
    }),
    row("p50 of calls", ({ performance }) => performance.latency_ms?.p50, duration, {
      better: "down",
      verdict: slower,
    }),
    row("p95 of calls", ({ performance }) => performance.latency_ms?.p95, duration, { better: "down" }),
    row("First token, p50", ({ performance }) => performance.time_to_first_token_ms?.p50, duration, {
      better: "down",
    }),
    row("Tokens per second", ({ performance }) => performance.tokens_per_second, whole, { better: "up" }),
    row("Tokens for a call", tokensPerCall, whole),
    row("Cost of a call", ({ cost }) => cost.cost_per_call_usd, money, { better: "down" }),
  ];
}
