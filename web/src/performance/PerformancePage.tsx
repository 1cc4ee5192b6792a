import { ErrorTypes } from "../panels/ErrorTypes";
import { Kpis } from "../panels/Kpis";
import { PanelPage, PanelRow } from "../panels/PanelPage";
import { PanelProblem } from "../panels/PanelProblem";
import { TopTraces } from "../panels/TopTraces";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { FailuresOverTime } from "./FailuresOverTime";
import { LatencyHeat } from "./LatencyHeat";
import { LatencyOverTime } from "./LatencyOverTime";
import { performanceKpis } from "./performanceKpis";
import { Spread } from "./Spread";
import { Tools } from "./Tools";
import { Throughput } from "./Throughput";

/** How slow calls are, how many fail, and of what. */
export function PerformancePage() {
  const { scope, timezone } = usePage();
  const overview = useAnswer("/api/v1/performance/overview", { ...scope, compare: "previous" });
  const latency = useAnswer("/api/v1/performance/latency", { ...scope, timezone });
  const retry = () => void overview.refetch();
  return (
    <PanelPage title="Performance" error={overview.error} retry={retry} canCompare isEmpty={overview.data?.count === 0}>
      <PanelProblem error={overview.error} retry={retry} />
      <Kpis
        label="Performance in all"
        items={performanceKpis(overview.data, latency.data?.items)}
        dimmed={overview.isPlaceholderData}
      />
      <PanelRow wideFirst>
        <LatencyOverTime latency={latency} />
        <Spread overview={overview} />
      </PanelRow>
      <LatencyHeat />
      <PanelRow>
        <FailuresOverTime latency={latency} />
        <Throughput />
      </PanelRow>
      <PanelRow>
        <ErrorTypes />
        <TopTraces title="Slowest traces" sort="duration_ms" />
      </PanelRow>
      <Tools />
    </PanelPage>
  );
}
