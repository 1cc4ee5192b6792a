import { useRef, useState } from "react";
import { duration as durationText } from "../../format/duration";
import type { Gap } from "./idle";
import { GapPx, type Scale, ticks, tickStep, tickText } from "./layout";

const DragMinPx = 4;
/** Width of a character of the axis, and the room at its end that a label needs; px. */
const CharPx = 6.2;
const EndPx = 40;
/** Room that the label of an idle stretch needs; px. */
const IdleLabelPx = 84;

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
  const taken = takenBy(scale, gaps);
  const step = tickStep(scale);
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
        const text = tickText(time, step, durationText);
        const atEnd = x > scale.width - EndPx;
        const left = atEnd ? x - 3 - text.length * CharPx : x + 3;
        if (taken.some(([from, to]) => left < to && left + text.length * CharPx > from)) return null;
        return (
          <span key={time} className="absolute top-1.5 whitespace-nowrap" style={{ left }}>
            {text}
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

/** Where labels of idle time stand, so that those of the ticks keep away; px. */
function takenBy(scale: Scale, gaps: readonly Gap[]): [number, number][] {
  if (scale.bands.length > 0) return scale.bands.map(({ x }) => [x - 2, x + GapPx + 2]);
  return gaps.flatMap((gap): [number, number][] => {
    const left = Math.max(scale.x(gap.from), 0);
    const width = Math.min(scale.x(gap.to), scale.width) - left;
    const middle = left + width / 2;
    return width < IdleLabelPx ? [] : [[middle - IdleLabelPx / 2, middle + IdleLabelPx / 2]];
  });
}

/** Says that a stretch is idle, where there is room to say so. */
function IdleLabel({ gap, scale }: { gap: Gap; scale: Scale }) {
  const left = Math.max(scale.x(gap.from), 0);
  const width = Math.min(scale.x(gap.to), scale.width) - left;
  if (width < IdleLabelPx) return null;
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
