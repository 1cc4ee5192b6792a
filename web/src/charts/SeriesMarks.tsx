import { useId, useMemo } from "react";
import { runs, type Series, stack } from "./series";

/** What is not nothing is seen. */
const LeastHeight = 1.5;

interface SeriesMarksProps {
  series: readonly Series[];
  slots: number;
  form: "bars" | "lines";
  before?: readonly (number | null)[];
  width: number;
  height: number;
  /** The value at the upper edge. */
  top: number;
  selected: number[] | null;
}

/** The bars or lines of a chart. */
export function SeriesMarks({ series, slots, form, before, width, height, top, selected }: SeriesMarksProps) {
  const hatch = useId();
  const step = width / Math.max(1, slots);
  const gap = step > 12 ? 2 : step > 3 ? 1 : 0;
  const xOf = (slot: number) => (slot + 0.5) * step;
  const yOf = (value: number) => height - (value / top) * height;
  const line = (values: readonly (number | null)[]) =>
    runs(values).map((run) =>
      run.map((slot, at) => `${at === 0 ? "M" : "L"}${xOf(slot)} ${yOf(values[slot]!)}`).join(""),
    );
  const bars = useMemo(() => (form === "bars" ? stack(series, slots) : []), [form, series, slots]);
  const isOut = (slot: number) => selected !== null && (slot < selected[0]! || slot > selected[1]!);
  return (
    <>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" className="fill-surface" />
          <rect width="2.5" height="4" className="fill-error" />
        </pattern>
      </defs>
      {bars.map((bar) => {
        const tall = Math.max(LeastHeight, yOf(bar.from) - yOf(bar.to));
        const { color, hatched } = series[bar.series]!;
        return (
          <rect
            key={`${bar.series} ${bar.slot}`}
            x={bar.slot * step}
            width={Math.max(1, step - gap)}
            y={Math.min(yOf(bar.to), height - LeastHeight)}
            height={tall}
            opacity={isOut(bar.slot) ? 0.35 : undefined}
            style={{ fill: hatched ? `url(#${hatch})` : color }}
          />
        );
      })}
      {form === "lines" &&
        series.map(({ id, color, values }) => (
          <g key={id} style={{ stroke: color, fill: color }}>
            {line(values).map((path) => (
              <path key={path} d={path} fill="none" strokeWidth="1.5" strokeLinejoin="round" />
            ))}
            {runs(values)
              .filter((run) => run.length === 1)
              .map(([slot]) => (
                <circle key={slot} cx={xOf(slot!)} cy={yOf(values[slot!]!)} r="2" stroke="none" />
              ))}
          </g>
        ))}
      {before !== undefined &&
        line(before).map((path) => (
          <path key={path} d={path} fill="none" strokeWidth="1.5" strokeDasharray="4 3" className="stroke-fg-2" />
        ))}
    </>
  );
}
