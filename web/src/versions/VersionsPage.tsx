import type { Series } from "../charts/series";
import { count } from "../format/count";
import { withTerm } from "../panels/evidence";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { SeriesPanel } from "../panels/SeriesPanel";
import { Shares } from "../panels/Shares";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { EmptyState } from "../ui/EmptyState";
import { Comparison } from "./Comparison";
import { useVersions } from "./useVersions";

/** As the contract wants it said. */
const Field = "resource.service.version";

type Rollout = Answer<"/api/v1/cost/trend-by">;

const seriesOf = ({ values, items }: Rollout): Series[] =>
  values.map(({ value }, place) => ({
    id: String(value),
    label: value ?? "Not said",
    color: value === null ? "var(--kind-other)" : `var(--chart-${(place % 8) + 1})`,
    values: items.map(({ tokens }) => tokens[place] ?? 0),
  }));

/** What a deployment changed: versions over time, and one beside the other. */
export function VersionsPage() {
  const { q, scope } = usePage();
  const { rollout, versions, pair } = useVersions();
  const shares = useAnswer("/api/v1/cost/by", { ...scope, dimension: "version", sort: "calls", limit: 20 });
  const silent = rollout.data !== undefined && versions.length === 0;
  return (
    <PanelPage
      title="Versions"
      error={rollout.error}
      retry={() => void rollout.refetch()}
      isEmpty={shares.data?.total_calls === 0}
    >
      {silent && !rollout.isPlaceholderData ? (
        <NoVersions />
      ) : (
        <>
          <SeriesPanel
            title="Tokens over time by version"
            name="rollout"
            query={rollout}
            form="bars"
            format={count}
            height={136}
            series={seriesOf}
            summary={() => `Tokens over time of ${versions.length} versions.`}
            evidence={{ q: q || undefined, sort: "tokens" }}
          />
          <Comparison versions={versions} pair={pair} />
          <Panel flush title="All versions" query={shares} height={120}>
            {({ items, total_calls }) => (
              <Shares
                label="All versions"
                noun="Version"
                by="calls"
                items={items.map((item) => ({
                  ...item,
                  key: String(item.value),
                  name: item.value,
                  share: total_calls === 0 ? null : item.calls / total_calls,
                }))}
                evidence={({ name }) => (name === null ? null : withTerm(q, Field, name))}
              />
            )}
          </Panel>
        </>
      )}
    </PanelPage>
  );
}

function NoVersions() {
  return (
    <EmptyState title="No call of this time says of which version it is">
      Set the resource attribute <code className="font-mono text-table">service.version</code>, in{" "}
      <code className="font-mono text-table">OTEL_RESOURCE_ATTRIBUTES</code> for example, and this page shows what each
      deployment changed.
    </EmptyState>
  );
}
