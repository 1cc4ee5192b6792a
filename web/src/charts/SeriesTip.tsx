import { Dashes, Swatch } from "./Legend";
import type { Series } from "./series";

interface SeriesTipProps {
  series: readonly Series[];
  before?: readonly (number | null)[];
  beforeLabel?: string;
  format: (value: number | null) => string;
  place: number;
  /** They stand on each other: their sum is said too. */
  stacked: boolean;
  title: string;
  /** Where the slot is, in a chart of this width. */
  x: number;
  width: number;
  hint: string;
}

/** The values of the slot that is pointed at, beside it. */
export function SeriesTip({
  series,
  before,
  beforeLabel,
  format,
  place,
  stacked,
  title,
  x,
  width,
  hint,
}: SeriesTipProps) {
  const side = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 };
  return (
    <div
      aria-hidden
      style={side}
      className="pointer-events-none absolute top-0 z-20 flex w-max max-w-80 flex-col gap-1 rounded-sm border border-line bg-surface px-2 py-1.5 text-table"
    >
      <p className="font-medium">{title}</p>
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2">
        {series.toReversed().map((one) => (
          <Row key={one.id} label={one.label} value={format(one.values[place] ?? null)}>
            <Swatch series={one} />
          </Row>
        ))}
        {stacked && series.length > 1 && (
          <Row label="Together" value={format(series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0))}>
            <span />
          </Row>
        )}
        {before !== undefined && (
          <Row label={beforeLabel ?? ""} value={format(before[place] ?? null)}>
            <Dashes />
          </Row>
        )}
      </dl>
      <p className="text-meta text-fg-3">{hint}</p>
    </div>
  );
}

function Row({ label, value, children }: { label: string; value: string; children: React.ReactNode }) {
  return (
    <>
      {children}
      <dt className="truncate text-fg-2">{label}</dt>
      <dd className="text-right">{value}</dd>
    </>
  );
}
