import { count, percent } from "../format/count";
import { duration } from "../format/duration";
import { money } from "../format/money";
import { changeOf } from "../panels/change";
import type { Answer } from "../panels/useAnswer";

/** What is known of one version. */
export interface VersionNumbers {
  performance: Answer<"/api/v1/performance/overview">;
  cost: Answer<"/api/v1/cost/overview">;
}

type Compared = Answer<"/api/v1/versions/compare">["items"];

export interface Row {
  label: string;
  before: string;
  after: string;
  change: number | null;
  better?: "up" | "down";
  /** What can be said of the difference; undefined where it is not tested. */
  verdict?: string;
}

const tokensPerCall = ({ cost }: VersionNumbers) =>
  cost.total_calls === 0 ? null : cost.total_tokens / cost.total_calls;

const whole = (value: number | null | undefined) => count(value ? Math.round(value) : value);

/** Two versions beside each other, number by number. */
export function rowsOf(before: VersionNumbers, after: VersionNumbers, compared: Compared): Row[] {
  const verdict = (metric: string) => compared.find((item) => item.metric === metric)?.verdict;
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
  return [
    row("Calls", ({ performance }) => performance.count, count),
    row("Calls that failed", ({ performance }) => performance.error_rate, percent, {
      better: "down",
      verdict: verdict("error_rate"),
    }),
    row("p50 of calls", ({ performance }) => performance.latency_ms?.p50, duration, {
      better: "down",
      verdict: verdict("latency_ms"),
    }),
    row("p95 of calls", ({ performance }) => performance.latency_ms?.p95, duration, { better: "down" }),
    row("First token, p50", ({ performance }) => performance.time_to_first_token_ms?.p50, duration, {
      better: "down",
      verdict: verdict("time_to_first_token_ms"),
    }),
    row("Tokens per second", ({ performance }) => performance.tokens_per_second, whole, { better: "up" }),
    row("Tokens for a call", tokensPerCall, whole),
    row("Cost of a call", ({ cost }) => cost.cost_per_call_usd, money, {
      better: "down",
      verdict: verdict("cost_per_call_usd"),
    }),
  ];
}
