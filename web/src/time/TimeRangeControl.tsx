import { ChevronDown, Clock } from "lucide-react";
import { useState } from "react";
import { dayAndClock, zoneName } from "../format/time";
import { useKeys } from "../shell/keys/useKeys";
import { Button } from "../ui/Button";
import { cx } from "../ui/cx";
import { Popover } from "../ui/Popover";
import { AbsoluteRange } from "./AbsoluteRange";
import { rangeLabel, Relatives, type TimeRange } from "./range";
import { useTimeRange } from "./useTimeRange";
import { useZone } from "./useZone";

/** Picks the time range of the page: up to now, or between two times; and the zone that times are shown in. */
export function TimeRangeControl() {
  const [open, setOpen] = useState(false);
  const [opened] = useState(() => new Date());
  const { range, setRange } = useTimeRange();
  const { zone, utc, setUtc } = useZone();
  useKeys([{ keys: "t", label: "Time range", group: "Everywhere", run: () => setOpen(true) }]);

  const pickRange = (next: TimeRange) => {
    setRange(next);
    setOpen(false);
  };
  return (
    <Popover
      label="Time range"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Clock aria-hidden className="size-3.5" />
          {"range" in range
            ? rangeLabel(range.range)
            : `${dayAndClock(range.from, zone)} – ${range.to === undefined ? "now" : dayAndClock(range.to, zone)}`}
          <span className="text-fg-3">{zoneName(zone, opened)}</span>
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      }
    >
      <div className="flex w-110 max-w-[calc(100vw-48px)] gap-4 max-sm:flex-col">
        <ul aria-label="Up to now" className="flex flex-col sm:w-36">
          {Relatives.map((relative) => {
            const chosen = "range" in range && range.range === relative.range;
            return (
              <li key={relative.range}>
                <button
                  type="button"
                  aria-pressed={chosen}
                  onClick={() => pickRange({ range: relative.range })}
                  className={cx(
                    "h-7 w-full rounded-sm px-2 text-left text-table hover:bg-hover",
                    chosen && "bg-selected font-medium",
                  )}
                >
                  {relative.label}
                </button>
              </li>
            );
          })}
        </ul>
        <div className="flex flex-1 flex-col gap-3">
          <AbsoluteRange range={range} zone={zone} onPick={pickRange} />
          <label className="flex items-center gap-2 text-table">
            <input type="checkbox" checked={utc} onChange={(event) => setUtc(event.target.checked)} />
            Show times in UTC
          </label>
        </div>
      </div>
    </Popover>
  );
}
