import { useState } from "react";
import type { Zone } from "../format/time";
import { Button } from "../ui/Button";
import { fromField, toField } from "./localField";
import { rangeBounds, type TimeRange } from "./range";

interface AbsoluteRangeProps {
  range: TimeRange;
  zone: Zone;
  onPick: (range: TimeRange) => void;
}

/** Two times, written in the zone that times are shown in. */
export function AbsoluteRange({ range, zone, onPick }: AbsoluteRangeProps) {
  const [bounds] = useState(() => rangeBounds(range, Date.now()));
  const [from, setFrom] = useState(() => toField(bounds?.from, zone));
  const [to, setTo] = useState(() => toField(bounds?.to, zone));
  const [start, end] = [fromField(from, zone), fromField(to, zone)];
  const backwards = start !== undefined && end !== undefined && start >= end;
  const pickable = start !== undefined && end !== undefined && !backwards;
  const field = "h-7 rounded-sm border border-control bg-canvas px-2 text-table";
  return (
    <form
      className="flex flex-col gap-2 text-table"
      onSubmit={(event) => {
        event.preventDefault();
        if (pickable) onPick({ from: new Date(start).toISOString(), to: new Date(end).toISOString() });
      }}
    >
      <label className="flex flex-col gap-1">
        From
        <input
          type="datetime-local"
          step={1}
          value={from}
          onChange={(e) => setFrom(e.target.value)}
          className={field}
        />
      </label>
      <label className="flex flex-col gap-1">
        To
        <input type="datetime-local" step={1} value={to} onChange={(e) => setTo(e.target.value)} className={field} />
      </label>
      {backwards && <p className="text-error">The end has to come after the start.</p>}
      <Button type="submit" look="primary" disabled={!pickable}>
        Show this range
      </Button>
    </form>
  );
}
