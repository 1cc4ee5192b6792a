import { duration, exactDuration } from "../../format/duration";
import { cx } from "../../ui/cx";
import { barShare, type Threshold } from "./threshold";

interface DurationBarProps {
  ms: number;
  threshold: Threshold | null;
  /** Where nothing is called slow, the longest of the list fills the bar. */
  longest: number;
}

/** A duration with its share of the threshold; slower ones fill the bar and carry its name. */
export function DurationBar({ ms, threshold, longest }: DurationBarProps) {
  const slow = threshold !== null && ms > threshold.ms;
  const share = barShare(ms, threshold?.ms ?? longest);
  return (
    <span className="flex items-center gap-2" title={title(ms, threshold)}>
      <span className="w-16 shrink-0 text-right">{duration(ms)}</span>
      <span aria-hidden className="h-2 w-22 shrink-0">
        <span
          className={cx("block h-full rounded-[1px]", slow ? "bg-warn" : "bg-kind-other/45")}
          style={{ width: `max(2px, ${share * 100}%)` }}
        />
      </span>
      {slow && (
        <span className="text-meta font-semibold text-warn">
          {threshold.name}
          <span className="sr-only"> slow</span>
        </span>
      )}
    </span>
  );
}

function title(ms: number, threshold: Threshold | null): string {
  if (threshold === null) return exactDuration(ms);
  const { name, ms: edge, total } = threshold;
  const among = `${name} of the ${total.toLocaleString("en-US")} traces that match: ${duration(edge)}`;
  return `${exactDuration(ms)}. ${ms > edge ? "Slower than the " : ""}${among}`;
}
