import { count, exactCount } from "../format/count";
import { exactTokens, tokens } from "../format/tokens";
import { costKpi } from "../panels/costKpi";
import type { Kpi } from "../panels/Kpis";
import type { Answer } from "../panels/useAnswer";

type Overview = Answer<"/api/v1/usage/overview">;
type Calls = Answer<"/api/v1/usage/calls-over-time">["items"];

/** What was used in all, with what it was before. */
export function usageKpis(data: Overview | undefined, calls: Calls | undefined): Kpi[] {
  const { change, previous } = data ?? {};
  const counted = (label: string, name: "total_calls" | "users" | "agents" | "sessions"): Kpi => ({
    label,
    value: data && count(data[name]),
    exact: data && exactCount(data[name]),
    change: change?.[name],
    before: previous ? count(previous[name]) : undefined,
  });
  return [
    { ...counted("Calls", "total_calls"), trend: calls?.map((point) => point.calls) },
    {
      label: "Tokens",
      value: data && tokens(data.total_tokens, data.estimated_tokens),
      exact: data && exactTokens(data.total_tokens, data.estimated_tokens),
      change: change?.total_tokens,
      before: previous ? count(previous.total_tokens) : undefined,
      trend: calls?.map((point) => point.tokens),
    },
    costKpi(data, calls),
    { ...counted("Users", "users"), trend: calls?.map((point) => point.users) },
    counted("Agents", "agents"),
    counted("Sessions", "sessions"),
  ];
}
