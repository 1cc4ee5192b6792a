import { useId, useMemo } from "react";
import { count } from "../format/count";
import type { Zone } from "../format/time";
import { cx } from "../ui/cx";
import { highest, layoutBars, niceCeiling, type TimeBucket } from "./bars";
import { TickLabel } from "./TickLabel";
import { tickLabel, ticksIn } from "./timeTicks";
import { stretch } from "./stretch";
import { useBrush } from "./useBrush";
import { useWidth } from "./useWidth";

const BarsHeight = 48;

interface BarTimelineProps {
  buckets: readonly TimeBucket[];
  /** Milliseconds from one bucket to the next. */
  step: number;
  zone: Zone;
  /** What is counted, such as `trace`. */
  noun: string;
  /** The whole in one sentence. */
  summary: string;
  /** Is given the start of the first bucket that was selected, and the end of the last one. */
  onBrush: (from: number, to: number) => void;
}

/** Counts over time with failed ones hatched; dragging or the keyboard selects a part of the time. */
export function BarTimeline({ buckets, step, zone, noun, summary, onBrush }: BarTimelineProps) {
  const [lane, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const brush = useBrush(buckets.length, width, (first, last) =>
    onBrush(buckets[first]!.start, buckets[last]!.start + step),
  );
  const top = niceCeiling(highest(buckets));
  const bars = useMemo(() => layoutBars(buckets, width, BarsHeight, top), [buckets, width, top]);
  const start = buckets[0]?.start ?? 0;
  const end = buckets.length === 0 ? 1 : buckets.at(-1)!.start + step;
  const ticks = useMemo(() => ticksIn(width, start, end, zone), [start, end, width, zone]);
  const times = buckets.length === 0 || width === 0 ? [] : ticks.times;
  const xOf = (time: number) => ((time - start) / (end - start)) * width;
  const say = (place: number) => describe(buckets[place]!, step, zone, noun);
  const { selection, current } = brush;
  const selected = selection && [
    Math.min(selection.anchor, selection.head),
    Math.max(selection.anchor, selection.head),
  ];

  return (
    <div className="relative pr-10">
      <div
        ref={lane}
        role="slider"
        tabIndex={0}
        aria-label={`${summary} Arrows move, Shift selects, Enter zooms.`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, buckets.length - 1)}
        aria-valuenow={current ?? Math.max(0, buckets.length - 1)}
        aria-valuetext={current === null || !buckets[current] ? summary : say(current)}
        className="relative cursor-crosshair touch-pan-y select-none"
        {...brush.handlers}
      >
        <svg aria-hidden width={width} height={BarsHeight + 18} className="block overflow-visible">
          <defs>
            <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="4" height="4" className="fill-surface" />
              <rect width="2.5" height="4" className="fill-error" />
            </pattern>
          </defs>
          {times.map((time) => (
            <g key={time}>
              <line x1={xOf(time)} x2={xOf(time)} y1={0} y2={BarsHeight} className="stroke-line" />
              <TickLabel x={xOf(time)} y={BarsHeight + 13} width={width}>
                {tickLabel(time, ticks.step, zone)}
              </TickLabel>
            </g>
          ))}
          {bars.map((bar, place) => (
            <g
              key={buckets[place]!.start}
              opacity={selected && (place < selected[0]! || place > selected[1]!) ? 0.35 : 1}
            >
              <rect
                x={bar.x}
                y={BarsHeight - bar.height}
                width={bar.width}
                height={bar.height}
                className={cx(place === current ? "fill-fg-2" : "fill-kind-other", "opacity-60")}
              />
              {bar.errorHeight > 0 && (
                <rect
                  x={bar.x}
                  y={BarsHeight - bar.errorHeight}
                  width={bar.width}
                  height={bar.errorHeight}
                  fill={`url(#${hatch})`}
                />
              )}
            </g>
          ))}
          {selected && (
            <rect
              x={(selected[0]! / buckets.length) * width}
              width={((selected[1]! + 1 - selected[0]!) / buckets.length) * width}
              y={0}
              height={BarsHeight}
              className="fill-accent/10 stroke-accent"
            />
          )}
          <line x1={0} x2={width} y1={BarsHeight + 0.5} y2={BarsHeight + 0.5} className="stroke-line" />
        </svg>
        {current !== null && buckets[current] && (
          <div
            aria-hidden
            style={{ left: Math.min(Math.max(0, xOf(buckets[current].start) - 90), Math.max(0, width - 200)) }}
            className="pointer-events-none absolute top-full z-20 w-max rounded-sm border border-line bg-surface px-2 py-1 text-table"
          >
            {selected && selected[0] !== selected[1]
              ? stretch(buckets[selected[0]!]!.start, buckets[selected[1]!]!.start + step, zone)
              : say(current)}
          </div>
        )}
      </div>
      {highest(buckets) > 0 && (
        <>
          <span
            aria-hidden
            title={`The line at the top is ${top} ${noun}s`}
            className="absolute top-0 right-0 text-meta text-fg-3"
          >
            {count(top)}
          </span>
          <span aria-hidden className="absolute right-0 text-meta text-fg-3" style={{ top: BarsHeight - 12 }}>
            0
          </span>
        </>
      )}
    </div>
  );
}

function describe(bucket: TimeBucket, step: number, zone: Zone, noun: string): string {
  const things = `${count(bucket.count)} ${noun}${bucket.count === 1 ? "" : "s"}`;
  return `${stretch(bucket.start, bucket.start + step, zone)}: ${things}, ${count(bucket.errors)} failed`;
}
