import { PanelPage, PanelRow } from "../panels/PanelPage";
import { TopTraces } from "../panels/TopTraces";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { CostKpis } from "./CostKpis";
import { CostOverTime } from "./CostOverTime";
import { CostShares } from "./CostShares";

/** What calls cost, who pays, and why it rose. */
export function CostPage() {
  const { scope, timezone } = usePage();
  const overview = useAnswer("/api/v1/cost/overview", { ...scope, compare: "previous" });
  const trend = useAnswer("/api/v1/cost/trend", { ...scope, timezone });
  const savings = useAnswer("/api/v1/cost/cache-savings", scope);
  return (
    <PanelPage
      title="Cost"
      error={overview.error}
      retry={() => void overview.refetch()}
      canCompare
      isEmpty={overview.data?.total_calls === 0}
    >
      <CostKpis overview={overview} trend={trend.data?.items} savings={savings.data} />
      <CostOverTime trend={trend} />
      <CostShares />
      <PanelRow>
        <TopTraces title="Costliest traces" sort="cost_usd" />
        <TopTraces title="Slowest traces" sort="duration_ms" />
      </PanelRow>
    </PanelPage>
  );
}
