import { runs } from "./series";

const Width = 100;
const Height = 28;

/** How a number went over time, without a scale: its words stand beside it. Fills the width that there is. */
export function Trend({ values }: { values: readonly (number | null)[] }) {
  const most = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const step = Width / Math.max(1, values.length - 1);
  const x = (slot: number) => slot * step;
  const y = (slot: number) => Height - 1 - (most === 0 ? 0 : (values[slot]! / most) * (Height - 3));
  return (
    <svg aria-hidden width="100%" height={Height} viewBox={`0 0 ${Width} ${Height}`} preserveAspectRatio="none">
      {runs(values).map((run) => {
        const path = run.map((slot, at) => `${at === 0 ? "M" : "L"}${x(slot)} ${y(slot)}`).join("");
        const [first, last] = [run[0]!, run.at(-1)!];
        return (
          <g key={first}>
            <path d={`${path}L${x(last)} ${Height}L${x(first)} ${Height}Z`} className="fill-accent/10" />
            <path
              d={run.length === 1 ? `${path}h${Math.min(1, step)}` : path}
              fill="none"
              strokeWidth="1.5"
              vectorEffect="non-scaling-stroke"
              strokeLinejoin="round"
              className="stroke-accent"
            />
          </g>
        );
      })}
    </svg>
  );
}
