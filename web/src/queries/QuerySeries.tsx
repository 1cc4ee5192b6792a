import { SeriesChart } from "../charts/SeriesChart";
import { slotsOf } from "../charts/series";
import { usePage } from "../panels/usePage";
import { Skeleton } from "../ui/Skeleton";
import { shown } from "./cells";
import { LinesMax, linesOf } from "./lines";
import { type AnalyticsAnswer, dimensionsOf, nameOf, numberOf, type Row } from "./query";
import { useAnalytics } from "./useAnalytics";

interface QuerySeriesProps {
  answer: AnalyticsAnswer;
  /** What the query is over. */
  over: string | null | undefined;
  form: "lines" | "bars";
  height?: number;
  onRange: (from: number, to: number) => void;
}

/** The first number of a query over time, a line or part of the bars for each group. */
export function QuerySeries({ answer, over, form, height = 180, onRange }: QuerySeriesProps) {
  const { zone } = usePage();
  const by = dimensionsOf(answer);
  const { name, unit } = numberOf(answer);
  // Without groups every time has a row; of groups only those times that they are there.
  const { from, to, granularity, timezone } = answer;
  const every = useAnalytics(
    { over, from, to, granularity, timezone, select: [{ op: "count" }] },
    { enabled: by.length > 0 },
  );
  const rows = by.length === 0 ? answer.rows : every.data?.rows;
  if (rows === undefined) return <Skeleton height={height} />;
  const times = rows.map((row) => String((row as Row).time));
  const groups = new Set((answer.rows as Row[]).map((row) => nameOf(row, by))).size;
  return (
    <>
      <SeriesChart
        slots={slotsOf(times, to)}
        series={linesOf(answer, times, by, name)}
        form={form}
        format={(value) => shown(value, unit)}
        zone={zone}
        height={height}
        summary={`${name} over time.`}
        onRange={onRange}
      />
      {groups > LinesMax && (
        <p className="pt-1 text-meta text-fg-3">
          The {LinesMax} largest of {groups} groups.
        </p>
      )}
    </>
  );
}
