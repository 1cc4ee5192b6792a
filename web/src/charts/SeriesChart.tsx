import { useMemo } from "react";
import type { Zone } from "../format/time";
import { Legend } from "./Legend";
import { SeriesMarks } from "./SeriesMarks";
import { SeriesTip } from "./SeriesTip";
import { highestOf, type Series, type Slot, valueTicks, xOfTime } from "./series";
import { stretch } from "./stretch";
import { TickLabel } from "./TickLabel";
import { tickLabel, ticksIn } from "./timeTicks";
import { useBrush } from "./useBrush";
import { useWidth } from "./useWidth";

const AxisHeight = 18;
/** Pixels for each step of the values' axis, at least. */
const StepHeight = 44;

export interface SeriesChartProps {
  slots: readonly Slot[];
  series: readonly Series[];
  /** Bars stand on each other; lines lie over each other, with gaps where there is no value. */
  form: "bars" | "lines";
  /** What the whole was in the time before, under the same slots. */
  before?: readonly (number | null)[];
  beforeLabel?: string;
  /** Writes a value, with its unit. */
  format: (value: number | null) => string;
  zone: Zone;
  height?: number;
  /** The whole in one sentence. */
  summary: string;
  /** Is given the times that were selected. */
  onRange: (from: number, to: number) => void;
  /** Opens what is behind one slot. */
  onOpen?: (slot: Slot) => void;
}

/** Values over time. Dragging selects a part of the time, a click opens what is behind a slot; arrows and Enter too. */
export function SeriesChart(props: SeriesChartProps) {
  const { slots, series, form, before, format, zone, height = 180, summary, onRange, onOpen } = props;
  const beforeLabel = before && (props.beforeLabel ?? "The time before");
  const [lane, width] = useWidth<HTMLDivElement>();
  const brush = useBrush(
    slots.length,
    width,
    (first, last) => onRange(slots[first]!.start, slots[last]!.end),
    onOpen && ((place) => onOpen(slots[place]!)),
  );
  const most = highestOf(series, slots.length, form === "bars", before);
  const values = useMemo(() => valueTicks(most, Math.max(1, Math.floor(height / StepHeight))), [most, height]);
  const top = values.at(-1)!;
  const start = slots[0]?.start ?? 0;
  const end = slots.at(-1)?.end ?? 1;
  const ticks = useMemo(() => ticksIn(width, start, end, zone), [start, end, width, zone]);
  const yOf = (value: number) => height - (value / top) * height;
  const { selection, current } = brush;
  const selected = selection && [
    Math.min(selection.anchor, selection.head),
    Math.max(selection.anchor, selection.head),
  ];
  const say = (place: number) =>
    `${stretch(slots[place]!.start, slots[place]!.end, zone)}: ${series
      .map(({ label, values }) => `${label} ${format(values[place] ?? null)}`)
      .join(", ")}`;
  const help = onOpen === undefined ? "Enter zooms." : "Enter opens the traces of one, or zooms to several.";

  return (
    <div className="flex flex-col gap-2">
      <div className="relative pl-13">
        {values.map((value) => (
          <span
            key={value}
            aria-hidden
            className="absolute left-0 w-11 -translate-y-1/2 text-right text-meta whitespace-nowrap text-fg-3"
            style={{ top: yOf(value) }}
          >
            {most === 0 && value > 0 ? "" : format(value)}
          </span>
        ))}
        <div
          ref={lane}
          role="slider"
          tabIndex={0}
          aria-label={`${summary} Arrows move, Shift selects. ${help}`}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, slots.length - 1)}
          aria-valuenow={current ?? Math.max(0, slots.length - 1)}
          aria-valuetext={current === null || !slots[current] ? summary : say(current)}
          className="relative cursor-crosshair touch-pan-y select-none"
          {...brush.handlers}
        >
          <svg aria-hidden width={width} height={height + AxisHeight} className="block overflow-visible">
            {values.map((value) => (
              <line key={value} x1={0} x2={width} y1={yOf(value)} y2={yOf(value)} className="stroke-line" />
            ))}
            {width > 0 &&
              slots.length > 0 &&
              ticks.times.map((time) => (
                <TimeTick
                  key={time}
                  x={xOfTime(time, slots, width)}
                  width={width}
                  y={height}
                  label={tickLabel(time, ticks.step, zone)}
                />
              ))}
            {current !== null && slots[current] && (
              <rect
                x={(current / slots.length) * width}
                width={width / slots.length}
                y={0}
                height={height}
                className="fill-hover"
              />
            )}
            {width > 0 && (
              <SeriesMarks {...{ series, slots: slots.length, form, before, width, height, top, selected }} />
            )}
            {selected && selected[0] !== selected[1] && (
              <rect
                x={(selected[0]! / slots.length) * width}
                width={((selected[1]! + 1 - selected[0]!) / slots.length) * width}
                y={0}
                height={height}
                className="fill-accent/10 stroke-accent"
              />
            )}
          </svg>
          {current !== null && slots[current] && (
            <SeriesTip
              {...{ series, before, beforeLabel, format, place: current }}
              stacked={form === "bars"}
              title={
                selected && selected[0] !== selected[1]
                  ? stretch(slots[selected[0]!]!.start, slots[selected[1]!]!.end, zone)
                  : stretch(slots[current].start, slots[current].end, zone)
              }
              x={((current + 0.5) / slots.length) * width}
              width={width}
              hint={brush.dragging ? "Let go to zoom" : onOpen ? "Click: traces · drag: zoom" : "Drag: zoom"}
            />
          )}
        </div>
      </div>
      <Legend series={series} before={beforeLabel} />
    </div>
  );
}

function TimeTick({ x, width, y, label }: { x: number; width: number; y: number; label: string }) {
  return (
    <>
      <line x1={x} x2={x} y1={y} y2={y + 4} className="stroke-line" />
      <TickLabel x={x} y={y + 15} width={width}>
        {label}
      </TickLabel>
    </>
  );
}
