import { useNavigate, useSearch } from "@tanstack/react-router";
import { SeriesChart } from "../charts/SeriesChart";
import { slotsOf } from "../charts/series";
import { exactTime, dayAndMinute } from "../format/time";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { usePage } from "../panels/usePage";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { exact, shown } from "./cells";
import { linesOf } from "./lines";
import { QueryForm } from "./QueryForm";
import {
  type AnalyticsAnswer,
  type Explore,
  type ExploreSearch,
  readExplore,
  requestOf,
  type Row,
  writeExplore,
} from "./query";
import { useAnalytics } from "./useAnalytics";

/** Any number of calls or traces, in any groups, over time: a question that its link repeats. */
export function ExplorePage() {
  const { scope, timezone } = usePage();
  const navigate = useNavigate();
  const explore = readExplore(useSearch({ strict: false }) as ExploreSearch);
  const query = useAnalytics(requestOf(explore, scope, timezone));
  const hasTime = explore.granularity !== "";
  const change = (next: Explore) =>
    void navigate({ to: ".", search: (old: object) => ({ ...old, ...writeExplore(next) }), resetScroll: false });
  return (
    <PanelPage title="Explore" error={query.error} retry={() => void query.refetch()}>
      <QueryForm explore={explore} onChange={change} />
      {hasTime && <Lines explore={explore} />}
      <Panel
        flush
        height={120}
        title="Rows"
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NoCalls what={explore.table} />}
      >
        {(answer) => <Rows answer={answer} />}
      </Panel>
    </PanelPage>
  );
}

function Rows({ answer }: { answer: AnalyticsAnswer }) {
  const { zone } = usePage();
  const columns = answer.columns.map(({ name, unit }): TableColumn<Row> => ({
    head: name,
    className: unit === "text" || unit === "time" ? undefined : "text-right",
    render: (row) =>
      unit === "time" ? (
        <span title={exactTime(row[name], zone)}>{dayAndMinute(row[name], zone)}</span>
      ) : unit === "text" ? (
        (row[name] ?? <span className="text-fg-3">none</span>)
      ) : (
        <span title={exact(row[name], unit)}>{shown(row[name], unit)}</span>
      ),
  }));
  const keys = answer.columns.filter(({ unit }) => unit === "text" || unit === "time").map(({ name }) => name);
  return (
    <>
      <DataTable
        plain
        label="Rows of the query"
        rows={answer.rows as Row[]}
        rowKey={(row) => JSON.stringify(keys.map((name) => row[name]))}
        columns={columns}
      />
      {answer.has_more && (
        <p className="px-3 py-2 text-table text-warn">
          There are more rows: a filter, a shorter time or fewer groups show all.
        </p>
      )}
    </>
  );
}

/** The first number over time, a line for each group. */
function Lines({ explore }: { explore: Explore }) {
  const { scope, timezone, zone, zoom } = usePage();
  const query = useAnalytics(requestOf(explore, scope, timezone));
  // Without groups every time has a row: these are the slots.
  const whole = useAnalytics(requestOf({ ...explore, by: [] }, scope, timezone));
  const number = explore.numbers[0]!;
  const times = whole.data?.rows.map((row) => String((row as Row).time)) ?? [];
  return (
    <Panel
      title={`${number} over time`}
      query={whole.data === undefined ? { ...query, data: undefined } : query}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NoCalls what={explore.table} />}
    >
      {(answer) => {
        const unit = answer.columns.find(({ name }) => name === number)?.unit ?? "count";
        return (
          <SeriesChart
            slots={slotsOf(times, answer.to)}
            series={linesOf(answer, times, explore.by, number)}
            form="lines"
            format={(value) => shown(value, unit)}
            zone={zone}
            summary={`${number} over time.`}
            onRange={zoom}
          />
        );
      }}
    </Panel>
  );
}
