import type { UseQueryResult } from "@tanstack/react-query";
import { money } from "../format/money";
import { both } from "../panels/evidence";
import { SeriesPanel } from "../panels/SeriesPanel";
import type { Answer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { usePreviousSeries } from "../panels/usePreviousSeries";
import { costSeries } from "./parts";

/** Cost of each slot by what it is made of. A click opens the costliest traces of it. */
export function CostOverTime({ trend }: { trend: UseQueryResult<Answer<"/api/v1/cost/trend">> }) {
  const { q } = usePage();
  const before = usePreviousSeries("/api/v1/cost/trend", trend.data);
  const total = (items: readonly { cost_usd: number | null }[]) =>
    items.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0);
  return (
    <SeriesPanel
      title="Cost over time"
      name="cost"
      query={trend}
      form="bars"
      format={money}
      series={costSeries}
      before={before?.map(({ cost_usd }) => cost_usd)}
      summary={(items) => `Cost over time: ${money(total(items))} in all.`}
      evidence={{ q: both(q, "cost>0"), sort: "cost_usd" }}
    />
  );
}
