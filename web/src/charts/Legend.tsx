import type { Series } from "./series";

/** What the colours mean. */
export function Legend({ series, before }: { series: readonly Series[]; before?: string }) {
  if (series.length < 2 && before === undefined) return null;
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-0.5 pl-13 text-meta text-fg-2">
      {series.map((one) => (
        <li key={one.id} className="flex items-center gap-1.5">
          <Swatch series={one} />
          {one.label}
        </li>
      ))}
      {before !== undefined && (
        <li className="flex items-center gap-1.5">
          <Dashes />
          {before}
        </li>
      )}
    </ul>
  );
}

/** A patch of a series' colour; striped where its bars are hatched. */
export function Swatch({ series }: { series: Series }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-[2px]"
      style={{
        background: series.hatched
          ? `repeating-linear-gradient(45deg, var(--error) 0 2px, var(--surface) 2px 3px)`
          : series.color,
      }}
    />
  );
}

/** What stands for the line of the time before. */
export function Dashes() {
  return (
    <svg aria-hidden width="16" height="10" className="shrink-0">
      <line x1="0" x2="16" y1="5" y2="5" strokeWidth="1.5" strokeDasharray="4 2" className="stroke-fg-2" />
    </svg>
  );
}
