import { count, exactCount, percent } from "../format/count";
import { duration, exactDuration } from "../format/duration";
import { costKpi } from "../panels/costKpi";
import type { Kpi } from "../panels/Kpis";
import type { Answer } from "../panels/useAnswer";

type Home = Answer<"/api/v1/metrics/home-kpis">;
type Calls = Answer<"/api/v1/usage/calls-over-time">["items"];
type Latency = Answer<"/api/v1/performance/latency">["items"];

/** The figures that people look at first. */
export function homeKpis(data: Home | undefined, calls: Calls | undefined, latency: Latency | undefined): Kpi[] {
  const { change, previous } = data ?? {};
  return [
    {
      label: "Calls",
      value: data && count(data.total_calls),
      exact: data && exactCount(data.total_calls),
      change: change?.total_calls,
      before: previous ? count(previous.total_calls) : undefined,
      trend: calls?.map((point) => point.calls),
      to: "/usage",
    },
    {
      label: "Calls that failed",
      value: data && percent(data.error_rate),
      exact: data && `${exactCount(data.errors)} of ${exactCount(data.total_calls)}`,
      change: change?.error_rate,
      before: previous ? percent(previous.error_rate) : undefined,
      better: "down",
      trend: latency?.map((point) => point.error_rate),
      to: "/performance",
    },
    {
      label: "p95 of calls",
      value: data && duration(data.latency_p95_ms),
      exact: exactDuration(data?.latency_p95_ms),
      change: change?.latency_p95_ms,
      before: previous ? duration(previous.latency_p95_ms) : undefined,
      better: "down",
      trend: latency?.map((point) => point.latency_ms?.p95 ?? null),
      to: "/performance",
    },
    costKpi(data, calls),
    {
      label: "Tokens",
      value: data && count(data.total_tokens),
      exact: data && exactCount(data.total_tokens),
      change: change?.total_tokens,
      before: previous ? count(previous.total_tokens) : undefined,
      trend: calls?.map((point) => point.tokens),
      to: "/usage",
    },
    {
      label: "Users",
      value: data && count(data.users),
      exact: data && `${exactCount(data.users)} users in ${exactCount(data.sessions)} sessions`,
      change: change?.users,
      before: previous ? count(previous.users) : undefined,
      trend: calls?.map((point) => point.users),
      to: "/usage",
    },
  ];
}
