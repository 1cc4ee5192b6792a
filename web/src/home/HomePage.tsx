import { ErrorTypes } from "../panels/ErrorTypes";
import { Kpis } from "../panels/Kpis";
import { PanelRow } from "../panels/PanelPage";
import { PanelProblem } from "../panels/PanelProblem";
import { TopTraces } from "../panels/TopTraces";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { ActivityList } from "./ActivityList";
import { Attention } from "./Attention";
import { BudgetsAtRisk } from "./BudgetsAtRisk";
import { homeKpis } from "./homeKpis";
import { PinnedQueries } from "./PinnedQueries";
import { TopAgents } from "./TopAgents";
import { TracesOverTime } from "./TracesOverTime";
import { WhatChanged } from "./WhatChanged";

/** Is anything wrong, and where to look. */
export function HomePage() {
  const { range: scope, timezone } = usePage();
  const kpis = useAnswer("/api/v1/metrics/home-kpis", { ...scope, compare: "previous" });
  const calls = useAnswer("/api/v1/usage/calls-over-time", { ...scope, timezone });
  const latency = useAnswer("/api/v1/performance/latency", { ...scope, timezone });
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="flex max-w-450 flex-col gap-3 px-4 py-3">
        <h1 className="text-page font-semibold">Home</h1>
        <PanelProblem error={kpis.error} retry={() => void kpis.refetch()} />
        <Attention kpis={kpis.data} />
        <BudgetsAtRisk />
        <Kpis
          label="The most important numbers"
          items={homeKpis(kpis.data, calls.data?.items, latency.data?.items)}
          dimmed={kpis.isPlaceholderData}
        />
        <PanelRow wideFirst>
          <TracesOverTime />
          <WhatChanged />
        </PanelRow>
        <PinnedQueries />
        <PanelRow wideFirst>
          <TopAgents />
          <ActivityList />
        </PanelRow>
        <PanelRow>
          <TopTraces title="Costliest traces" sort="cost_usd" />
          <TopTraces title="Slowest traces" sort="duration_ms" />
        </PanelRow>
        <ErrorTypes />
      </div>
    </div>
  );
}
