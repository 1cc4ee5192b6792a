import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { counted } from "../format/count";
import type { Zone } from "../format/time";
import { fullestRow, heatOf, hottest } from "./heat";
import { type Slot, xOfTime } from "./series";
import { stretch } from "./stretch";
import { TickLabel } from "./TickLabel";
import { tickLabel, ticksIn } from "./timeTicks";
import { useBrush } from "./useBrush";
import { useWidth } from "./useWidth";

const AxisHeight = 18;
/** Rows between labels of the values' axis, at least so many pixels apart. */
const LabelHeight = 22;

interface HeatMapProps {
  slots: readonly Slot[];
  /** Of each slot, how many there are in each row; rows go up. */
  counts: readonly (readonly number[])[];
  /** Where rows begin, and where the last one ends. */
  bounds: readonly number[];
  /** Writes a bound, with its unit. */
  format: (bound: number) => string;
  /** What is counted, such as `call`. */
  noun: string;
  zone: Zone;
  height?: number;
  summary: string;
  onRange: (from: number, to: number) => void;
  /** Opens what is behind a cell. */
  onOpen: (slot: Slot, from: number, to: number) => void;
}

/** Counts over time and over a scale of values, in one hue. A click opens a cell, dragging selects a part of the time. */
export function HeatMap(props: HeatMapProps) {
  const { slots, counts, bounds, format, noun, zone, height = 180, summary, onRange, onOpen } = props;
  const rows = Math.max(1, bounds.length - 1);
  const [lane, width] = useWidth<HTMLDivElement>();
  const [pointed, setRow] = useState<number | null>(null);
  const row = Math.min(rows - 1, pointed ?? fullestRow(counts, rows));
  const brush = useBrush(
    slots.length,
    width,
    (first, last) => onRange(slots[first]!.start, slots[last]!.end),
    (place) => onOpen(slots[place]!, bounds[row]!, bounds[row + 1]!),
  );
  const { current, selection } = brush;
  const tall = height / rows;
  const most = hottest(counts);
  const [start, end] = [slots[0]?.start ?? 0, slots.at(-1)?.end ?? 1];
  const ticks = ticksIn(width, start, end, zone);
  const every = Math.max(1, Math.ceil(LabelHeight / tall));
  const say = (place: number) =>
    `${stretch(slots[place]!.start, slots[place]!.end, zone)}, ${format(bounds[row]!)} – ${format(bounds[row + 1]!)}: ` +
    counted(counts[place]?.[row] ?? 0, noun);
  const onPointerMove = (event: PointerEvent) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    setRow(Math.min(rows - 1, Math.max(0, rows - 1 - Math.floor(y / tall))));
    brush.handlers.onPointerMove(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0) return brush.handlers.onKeyDown(event);
    event.preventDefault();
    setRow(Math.min(rows - 1, Math.max(0, row + by)));
  };
  return (
    <div className="relative pl-13">
      {bounds.map((bound, place) =>
        place % every === 0 ? (
          <span
            key={bound}
            aria-hidden
            className="absolute left-0 w-11 -translate-y-1/2 text-right text-meta whitespace-nowrap text-fg-3"
            style={{ top: height - place * tall }}
          >
            {format(bound)}
          </span>
        ) : null,
      )}
      <div
        ref={lane}
        role="slider"
        tabIndex={0}
        aria-label={`${summary} Arrows move, Shift selects. Enter opens the traces of one, or zooms to several.`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, slots.length - 1)}
        aria-valuenow={current ?? Math.max(0, slots.length - 1)}
        aria-valuetext={current === null || !slots[current] ? summary : say(current)}
        className="relative cursor-crosshair touch-pan-y select-none"
        {...brush.handlers}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        <Cells {...{ counts, rows, most, width, height }} slots={slots.length} />
        <svg aria-hidden width={width} height={height + AxisHeight} className="absolute top-0 block overflow-visible">
          <line x1={0} x2={width} y1={height} y2={height} className="stroke-line" />
          {width > 0 &&
            slots.length > 0 &&
            ticks.times.map((time) => (
              <TickLabel key={time} x={xOfTime(time, slots, width)} y={height + 15} width={width}>
                {tickLabel(time, ticks.step, zone)}
              </TickLabel>
            ))}
          {current !== null && (
            <rect
              x={(Math.min(selection?.anchor ?? current, current) / slots.length) * width}
              width={((Math.abs((selection?.anchor ?? current) - current) + 1) / slots.length) * width}
              y={brush.dragging ? 0 : height - (row + 1) * tall}
              height={brush.dragging ? height : tall}
              className="fill-none stroke-fg"
            />
          )}
        </svg>
        {current !== null && slots[current] && (
          <p
            aria-hidden
            style={current > slots.length / 2 ? { left: 0 } : { right: 0 }}
            className="pointer-events-none absolute top-0 z-20 rounded-sm border border-line bg-surface px-2 py-1 text-table"
          >
            {say(current)}
          </p>
        )}
      </div>
    </div>
  );
}

interface CellsProps extends Pick<HeatMapProps, "counts"> {
  slots: number;
  rows: number;
  most: number;
  width: number;
  height: number;
}

/** The cells, on a canvas: there may be thousands. */
function Cells({ counts, slots, rows, most, width, height }: CellsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      const element = canvas.current;
      const pen = element?.getContext("2d");
      if (!element || !pen) return;
      const scale = devicePixelRatio;
      [element.width, element.height] = [Math.round(width * scale), Math.round(height * scale)];
      pen.fillStyle = getComputedStyle(element).getPropertyValue("--accent");
      const [wide, tall] = [element.width / Math.max(1, slots), element.height / rows];
      for (const [slot, column] of counts.entries())
        for (const [row, count] of column.entries()) {
          pen.globalAlpha = heatOf(count, most);
          if (pen.globalAlpha === 0 || count === 0) continue;
          const [left, top] = [Math.round(slot * wide), Math.round(element.height - (row + 1) * tall)];
          pen.fillRect(
            left,
            top,
            Math.max(1, Math.round((slot + 1) * wide) - left - 1),
            Math.max(1, Math.floor(tall) - 1),
          );
        }
    };
    draw();
    window.addEventListener("sightline:theme", draw);
    return () => window.removeEventListener("sightline:theme", draw);
  }, [counts, slots, rows, most, width, height]);
  return <canvas ref={canvas} style={{ width, height, marginBottom: AxisHeight }} className="block" />;
}
