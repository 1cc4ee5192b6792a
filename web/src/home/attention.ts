/** Fewer failures than that may be chance. */
const FailuresMin = 10;
/** A rate that grew so is something to look at. */
const RateFactor = 2;
/** A p95 that grew so is, too. */
const SlowFactor = 1.5;
const CallsMin = 100;
/** A smaller sum is not worth waking up for. */
const CostMin = 1;
const CostFactor = 2;

interface Numbers {
  total_calls: number;
  errors: number;
  error_rate: number | null;
  latency_p95_ms: number | null;
  cost_usd: number | null;
}

export interface Concern {
  id: "errors" | "slow" | "cost";
  now: number;
  before: number;
}

/** What got so much worse than in as long a time before that it is said on top. */
export function concerns(now: Numbers, before: Numbers | null): Concern[] {
  if (before === null || before.total_calls < CallsMin || now.total_calls < CallsMin) return [];
  const found: Concern[] = [];
  const [rate, rateBefore] = [now.error_rate ?? 0, before.error_rate ?? 0];
  if (now.errors >= FailuresMin && rate >= RateFactor * rateBefore)
    found.push({ id: "errors", now: rate, before: rateBefore });
  const [slow, slowBefore] = [now.latency_p95_ms, before.latency_p95_ms];
  if (slow !== null && slowBefore !== null && slowBefore > 0 && slow >= SlowFactor * slowBefore)
    found.push({ id: "slow", now: slow, before: slowBefore });
  const [cost, costBefore] = [now.cost_usd ?? 0, before.cost_usd ?? 0];
  if (costBefore > 0 && cost - costBefore >= CostMin && cost >= CostFactor * costBefore)
    found.push({ id: "cost", now: cost, before: costBefore });
  return found;
}
