import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { valueTicks } from "../charts/series";
import { TickLabel } from "../charts/TickLabel";
import { tickLabel, ticksIn } from "../charts/timeTicks";
import { useWidth } from "../charts/useWidth";
import { money } from "../format/money";
import { BudgetKey, BudgetTip, say } from "./BudgetTip";
import { type Fan, fanOf, nearest, type Point } from "./fan";
import type { BudgetDetail } from "./queries";

const Height = 240;
const AxisHeight = 18;
const StepHeight = 48;

/** What was spent over the period, its amount, and what is expected with its interval. */
export function BudgetChart({ detail }: { detail: BudgetDetail }) {
  const [lane, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const fan = useMemo(() => fanOf(detail), [detail]);
  const { budget, standing } = detail;
  const zone = budget.timezone;
  const values = valueTicks(fan.most, Math.floor(Height / StepHeight));
  const top = values.at(-1)!;
  const ticks = ticksIn(width, fan.from, fan.to, zone);
  const x = (time: number) => ((time - fan.from) / (fan.to - fan.from)) * width;
  const y = (usd: number) => Height - (usd / top) * Height;
  const point = at === null ? null : nearest(fan, at);
  const now = fan.spent.at(-1);
  const summary = `${money(standing.spent_usd)} of ${money(budget.amount_usd)} spent.`;
  const step = (event: KeyboardEvent) => {
    const all = [...fan.spent, ...fan.expected.slice(1)].map(({ time }) => time);
    const place = point === null ? fan.spent.length - 1 : all.indexOf(point.time);
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(all[Math.max(0, Math.min(all.length - 1, next))] ?? null);
  };
  const move = ({ clientX, currentTarget }: PointerEvent) =>
    setAt(fan.from + ((clientX - currentTarget.getBoundingClientRect().left) / width) * (fan.to - fan.from));
  return (
    <div className="flex flex-col gap-2">
      <div className="relative pl-13">
        {values.map((value) => (
          <span
            key={value}
            aria-hidden
            className="absolute left-0 w-11 -translate-y-1/2 text-right text-meta whitespace-nowrap text-fg-3"
            style={{ top: y(value) }}
          >
            {money(value)}
          </span>
        ))}
        <div
          ref={lane}
          role="slider"
          tabIndex={0}
          aria-label={`${summary} Arrows move.`}
          aria-valuemin={fan.from}
          aria-valuemax={fan.to}
          aria-valuenow={point?.time ?? now?.time ?? fan.from}
          aria-valuetext={point === null ? summary : say(point, zone)}
          className="relative cursor-crosshair touch-pan-y select-none"
          onKeyDown={step}
          onPointerMove={move}
          onPointerLeave={() => setAt(null)}
          onBlur={() => setAt(null)}
        >
          <svg aria-hidden width={width} height={Height + AxisHeight} className="block overflow-visible">
            {values.map((value) => (
              <line key={value} x1={0} x2={width} y1={y(value)} y2={y(value)} className="stroke-line" />
            ))}
            {width > 0 &&
              ticks.times.map((time) => (
                <g key={time}>
                  <line x1={x(time)} x2={x(time)} y1={Height} y2={Height + 4} className="stroke-line" />
                  <TickLabel x={x(time)} y={Height + 15} width={width}>
                    {tickLabel(time, ticks.step, zone)}
                  </TickLabel>
                </g>
              ))}
            {width > 0 && <Marks {...{ fan, x, y }} />}
            <line
              x1={0}
              x2={width}
              y1={y(budget.amount_usd)}
              y2={y(budget.amount_usd)}
              strokeWidth={1.5}
              className="stroke-error"
            />
            {width > 0 && point !== null && (
              <>
                <line x1={x(point.time)} x2={x(point.time)} y1={0} y2={Height} className="stroke-fg-3" />
                <circle cx={x(point.time)} cy={y(point.expected)} r={3.5} className="fill-accent" />
              </>
            )}
          </svg>
          {point !== null && (
            <BudgetTip point={point} x={x(point.time)} width={width} zone={zone} amount={budget.amount_usd} />
          )}
        </div>
      </div>
      <BudgetKey hasForecast={fan.expected.length > 0} />
    </div>
  );
}

type Scale = (value: number) => number;

function Marks({ fan, x, y }: { fan: Fan; x: Scale; y: Scale }) {
  const path = (points: readonly Point[], of: (point: Point) => number) =>
    points
      .map((point, place) => `${place === 0 ? "M" : "L"}${x(point.time).toFixed(1)},${y(of(point)).toFixed(1)}`)
      .join("");
  const { spent, expected } = fan;
  const [first, last] = [spent[0], spent.at(-1)];
  return (
    <>
      {first !== undefined && last !== undefined && (
        <>
          <path
            d={`${path(spent, (point) => point.expected)}L${x(last.time)},${y(0)}L${x(first.time)},${y(0)}Z`}
            className="fill-accent/12"
          />
          <path d={path(spent, (point) => point.expected)} strokeWidth={2} className="fill-none stroke-accent" />
        </>
      )}
      {expected.length > 0 && (
        <>
          <path
            d={`${path(expected, ({ high }) => high)}${path(expected.toReversed(), ({ low }) => low).replace("M", "L")}Z`}
            className="fill-fg-3/20"
          />
          <path
            d={path(expected, (point) => point.expected)}
            strokeWidth={1.5}
            strokeDasharray="4 3"
            className="fill-none stroke-fg-2"
          />
        </>
      )}
    </>
  );
}
