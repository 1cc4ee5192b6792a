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
          <span aria-hidden className="w-3 border-t-2 border-dashed border-fg-2" />
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
