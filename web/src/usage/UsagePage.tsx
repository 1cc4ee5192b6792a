import { ExportMenu } from "../export/ExportMenu";
import { PanelPage, PanelRow } from "../panels/PanelPage";
import { PanelProblem } from "../panels/PanelProblem";
import { useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { Kpis } from "../panels/Kpis";
import { AgentUsage } from "./AgentUsage";
import { TokenKinds } from "./TokenKinds";
import { TopUsers } from "./TopUsers";
import { UsageOverTime } from "./UsageOverTime";
import { usageKpis } from "./usageKpis";

/** How much was called, by whom, and with how many tokens. */
export function UsagePage() {
  const { scope, timezone } = usePage();
  const overview = useAnswer("/api/v1/usage/overview", { ...scope, compare: "previous" });
  const calls = useAnswer("/api/v1/usage/calls-over-time", { ...scope, timezone });
  const retry = () => void overview.refetch();
  return (
    <PanelPage
      title="Usage"
      error={overview.error}
      retry={retry}
      canCompare
      isEmpty={overview.data?.total_calls === 0}
      actions={<ExportMenu of="calls" query={{ ...scope, counted: "true" }} />}
    >
      <PanelProblem error={overview.error} retry={retry} />
      <Kpis
        label="Usage in all"
        items={usageKpis(overview.data, calls.data?.items)}
        dimmed={overview.isPlaceholderData}
      />
      <UsageOverTime calls={calls} />
      <PanelRow wideFirst>
        <AgentUsage />
        <TokenKinds overview={overview} />
      </PanelRow>
      <TopUsers />
    </PanelPage>
  );
}
