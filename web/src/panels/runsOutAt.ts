import type { components } from "../api/schema";

type Standing = components["schemas"]["BudgetStandingItem"];

/** When nothing of a budget is left: by the forecast, else at the present rate; null for not in this period. */
export const runsOutAt = ({ forecast, burn }: Pick<Standing, "forecast" | "burn">): string | null =>
  forecast === null ? (burn?.runs_out_at ?? null) : forecast.runs_out_at;
