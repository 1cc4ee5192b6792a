import { count, exactCount } from "../format/count";
import { exactMoney, money } from "../format/money";
import { exactTokens, tokens } from "../format/tokens";
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
    {
      label: "Cost",
      value: data && money(data.cost_usd),
      exact: exactMoney(data?.cost_usd),
      mark: data && data.unpriced_tokens > 0 ? " +?" : undefined,
      change: change?.cost_usd,
      before: previous ? money(previous.cost_usd) : undefined,
      better: "down",
      trend: calls?.map((point) => point.cost_usd ?? 0),
      to: "/cost",
    },
    { ...counted("Users", "users"), trend: calls?.map((point) => point.users) },
    counted("Agents", "agents"),
    counted("Sessions", "sessions"),
  ];
}
