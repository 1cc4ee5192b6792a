import { useRef, useState } from "react";
import { duration as durationText } from "../../format/duration";
import { cx } from "../../ui/cx";
import type { Gap } from "./idle";
import { GapPx, type Scale, ticks } from "./layout";

const DragMinPx = 4;

interface AxisProps {
  scale: Scale;
  gaps: readonly Gap[];
  onSelect: (from: number, to: number) => void;
  onAll: () => void;
}

/** Times above the lane. Dragging zooms to what was dragged over, a double click shows all. */
export function Axis({ scale, gaps, onSelect, onAll }: AxisProps) {
  const start = useRef<number | null>(null);
  const [range, setRange] = useState<[number, number] | null>(null);
  const place = (event: React.PointerEvent<HTMLDivElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const end = (event: React.PointerEvent<HTMLDivElement>) => {
    const from = start.current;
    start.current = null;
    setRange(null);
    if (from === null || Math.abs(place(event) - from) < DragMinPx) return;
    const [a, b] = [scale.time(Math.min(from, place(event))), scale.time(Math.max(from, place(event)))];
    onSelect(Math.max(a, scale.view.from), Math.min(b, scale.view.to));
  };
  return (
    <div
      role="presentation"
      className="relative h-7 cursor-ew-resize touch-none overflow-hidden text-meta text-fg-3 select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = place(event);
      }}
      onPointerMove={(event) => start.current !== null && setRange([start.current, place(event)])}
      onPointerUp={end}
      onDoubleClick={onAll}
    >
      {ticks(scale).map((time) => {
        const x = scale.x(time);
        const atEnd = x > scale.width - 36;
        return (
          <span
            key={time}
            className={cx("absolute top-1.5 whitespace-nowrap", atEnd && "-translate-x-full")}
            style={{ left: atEnd ? x - 3 : x + 3 }}
          >
            {time === 0 ? "0" : durationText(time)}
          </span>
        );
      })}
      {scale.bands.length > 0
        ? scale.bands.map(({ gap, x }) => (
            <span
              key={gap.from}
              title={`Idle for ${durationText(gap.to - gap.from)}, compressed`}
              className="absolute inset-y-0 flex items-center justify-center bg-canvas text-center text-meta leading-3 text-fg-2"
              style={{ left: x, width: GapPx }}
            >
              {durationText(gap.to - gap.from)
                .split(" ")
                .slice(0, 2)
                .join("\u00a0")}
            </span>
          ))
        : gaps.map((gap) => <IdleLabel key={gap.from} gap={gap} scale={scale} />)}
      {range && (
        <div
          className="absolute inset-y-0 border-x border-accent bg-selected opacity-70"
          style={{ left: Math.min(...range), width: Math.abs(range[1] - range[0]) }}
        />
      )}
    </div>
  );
}

/** Says that a stretch is idle, where there is room to say so. */
function IdleLabel({ gap, scale }: { gap: Gap; scale: Scale }) {
  const left = Math.max(scale.x(gap.from), 0);
  const width = Math.min(scale.x(gap.to), scale.width) - left;
  if (width < 84) return null;
  return (
    <span
      className="absolute top-1 -translate-x-1/2 rounded-sm border border-line bg-canvas px-1 text-meta whitespace-nowrap text-fg-2"
      style={{ left: left + width / 2 }}
    >
      idle {durationText(gap.to - gap.from)}
    </span>
  );
}

/** Hairlines of the ticks and hatched bands of idle time, behind the rows. */
export function Grid({ scale, gaps }: { scale: Scale; gaps: readonly Gap[] }) {
  const bands = scale.bands.length > 0 ? scale.bands.map(({ gap }) => gap) : gaps;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {ticks(scale).map((time) => (
        <div key={time} className="absolute inset-y-0 w-px bg-line opacity-60" style={{ left: scale.x(time) }} />
      ))}
      {bands.map((gap) => {
        const left = Math.max(scale.x(gap.from), 0);
        const right = Math.min(scale.x(gap.to), scale.width);
        if (right <= left) return null;
        return <div key={gap.from} className="idle-hatch absolute inset-y-0" style={{ left, width: right - left }} />;
      })}
    </div>
  );
}
