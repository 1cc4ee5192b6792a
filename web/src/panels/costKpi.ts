import { exactMoney, money } from "../format/money";
import type { Kpi } from "./Kpis";

interface Spent {
  cost_usd: number | null;
  unpriced_tokens: number;
  change: { cost_usd: number | null } | null;
  previous: { cost_usd: number | null } | null;
}

/** What calls cost in all, with what they cost before, and over time. */
export const costKpi = (data: Spent | undefined, points: { cost_usd: number | null }[] | undefined): Kpi => ({
  label: "Cost",
  value: data && money(data.cost_usd),
  exact: exactMoney(data?.cost_usd),
  mark: data && data.unpriced_tokens > 0 ? " +?" : undefined,
  change: data?.change?.cost_usd,
  before: data?.previous ? money(data.previous.cost_usd) : undefined,
  better: "down",
  trend: points?.map((point) => point.cost_usd ?? 0),
  to: "/cost",
});
