import type { Series } from "../charts/series";
import { count } from "../format/count";
import { withTerm } from "../panels/evidence";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { PanelProblem } from "../panels/PanelProblem";
import { SeriesPanel } from "../panels/SeriesPanel";
import { Shares } from "../panels/Shares";
import { type Answer, useAnswer } from "../panels/useAnswer";
import { usePage } from "../panels/usePage";
import { EmptyState } from "../ui/EmptyState";
import { Comparison } from "./Comparison";
import { ofVersion } from "./order";
import { SearchSelect } from "./SearchSelect";
import { useServices, useVersions } from "./useVersions";

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
  const { query: services, names, service } = useServices();
  const { rollout, versions, pair } = useVersions(service);
  const shares = useAnswer(
    "/api/v1/cost/by",
    { ...scope, service, dimension: "version", sort: "calls", limit: 20 },
    { enabled: service !== undefined },
  );
  const silent = rollout.data !== undefined && versions.length === 0;
  return (
    <PanelPage
      title="Versions"
      error={services.error}
      retry={() => void services.refetch()}
      isEmpty={services.data?.total_calls === 0}
      actions={
        service !== undefined && (
          <SearchSelect
            label="Service"
            name="service"
            options={names.includes(service) ? names : [service, ...names]}
            value={service}
          />
        )
      }
    >
      <PanelProblem error={services.error} retry={() => void services.refetch()} />
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
            evidence={{ q: service === undefined ? q : withTerm(q, "service", service), sort: "tokens" }}
          />
          <Comparison service={service} versions={versions} pair={pair} />
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
                evidence={({ name }) => (name === null ? null : ofVersion(q, service, name))}
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
