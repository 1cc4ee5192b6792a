import { ChartColumn, Table2 } from "lucide-react";
import { useMemo, useState } from "react";
import { BarTimeline } from "../../charts/BarTimeline";
import { BucketTable } from "../../charts/BucketTable";
import type { TimeBucket } from "../../charts/bars";
import { counted } from "../../format/count";
import type { Zone } from "../../format/time";
import { cx } from "../../ui/cx";
import { IconButton } from "../../ui/IconButton";
import type { useTraceHistogram } from "./queries";

interface TraceTimelineProps {
  histogram: ReturnType<typeof useTraceHistogram>;
  total: number;
  failed: number;
  zone: Zone;
  onRange: (range: { from: string; to: string }) => void;
}

/** How many traces there were when; a part of the time is selected in it. */
export function TraceTimeline({ histogram, total, failed, zone, onRange }: TraceTimelineProps) {
  const [asTable, setAsTable] = useState(false);
  const { data, isPlaceholderData } = histogram;
  const buckets = useMemo<TimeBucket[]>(
    () =>
      data?.items.map((item) => ({
        start: Date.parse(item.started_at),
        count: item.count,
        errors: item.error_count,
      })) ?? [],
    [data],
  );
  const label = asTable ? "Show as a chart" : "Show as a table";
  return (
    <div className="flex shrink-0 gap-2 px-4 pt-3 pb-1">
      <div className={cx("min-h-17 min-w-0 flex-1", isPlaceholderData && "opacity-60")}>
        {asTable ? (
          <BucketTable buckets={buckets} zone={zone} noun="Trace" />
        ) : (
          <BarTimeline
            buckets={buckets}
            step={data?.step_ms ?? 1}
            zone={zone}
            noun="trace"
            summary={`Traces over time: ${counted(total, "trace")}, ${failed} failed.`}
            onBrush={(from, to) => onRange({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })}
          />
        )}
      </div>
      <IconButton label={label} onClick={() => setAsTable(!asTable)}>
        {asTable ? <ChartColumn /> : <Table2 />}
      </IconButton>
    </div>
  );
}
