import { count, exactCount, percent } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import type { Kpi } from "../panels/Kpis";
import type { Answer } from "../panels/useAnswer";

type Overview = Answer<"/api/v1/performance/overview">;
type Points = Answer<"/api/v1/performance/latency">["items"];
type Percentile = "p50" | "p95" | "p99";

const perSecond = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : value.toFixed(value < 9.95 ? 1 : 0);

/** How fast and how well calls went, with what it was before. */
export function performanceKpis(data: Overview | undefined, points: Points | undefined): Kpi[] {
  const { change, previous } = data ?? {};
  const latency = (name: Percentile): Kpi => {
    const value = data?.latency_ms?.[name];
    return {
      label: `${name} of calls`,
      value: data && duration(value),
      exact: exactDuration(value),
      change: change?.[`latency_${name}`],
      before: previous ? duration(previous.latency_ms?.[name]) : undefined,
      better: "down",
      trend: points?.map((point) => point.latency_ms?.[name] ?? null),
    };
  };
  return [
    latency("p50"),
    latency("p95"),
    latency("p99"),
    {
      label: "Calls that failed",
      value: data && percent(data.error_rate),
      exact: data && `${exactCount(data.errors)} of ${exactCount(data.count)}`,
      change: change?.error_rate,
      before: previous ? percent(previous.error_rate) : undefined,
      better: "down",
      trend: points?.map((point) => point.error_rate),
    },
    {
      label: "First token, p50",
      value: data && duration(data.time_to_first_token_ms?.p50),
      change: change?.time_to_first_token_p50,
      before: previous ? duration(previous.time_to_first_token_ms?.p50) : undefined,
      better: "down",
      trend: points?.map((point) => point.time_to_first_token_ms?.p50 ?? null),
    },
    {
      label: "Tokens per second",
      value: data && perSecond(data.tokens_per_second),
      exact: data && `${count(data.tokens_per_second)} tokens of output`,
      change: change?.tokens_per_second,
      before: previous ? perSecond(previous.tokens_per_second) : undefined,
      better: "up",
      trend: points?.map((point) => point.tokens_per_second),
    },
  ];
}
