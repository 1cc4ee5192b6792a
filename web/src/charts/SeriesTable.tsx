import { dayAndClock, type Zone } from "../format/time";
import type { Series, Slot } from "./series";

interface SeriesTableProps {
  slots: readonly Slot[];
  series: readonly Series[];
  format: (value: number | null) => string;
  zone: Zone;
  /** Opens what is behind a slot. */
  onOpen?: (slot: Slot) => void;
  height?: number;
}

/** The numbers behind a chart, newest first. Slots without any are left out. */
export function SeriesTable({ slots, series, format, zone, onOpen, height = 206 }: SeriesTableProps) {
  const rows = slots
    .map((slot, place) => ({ slot, place }))
    .filter(({ place }) => series.some(({ values }) => (values[place] ?? 0) !== 0))
    .toReversed();
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label="Numbers of the chart"
      className="relative overflow-auto"
      style={{ height }}
    >
      <table className="w-full text-table">
        <thead className="sticky top-0 bg-surface text-meta text-fg-3">
          <tr className="h-6">
            <th className="pr-4 text-left font-medium">From</th>
            {series.map(({ id, label }) => (
              <th key={id} className="pl-4 text-right font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
            {onOpen && (
              <th className="w-16">
                <span className="sr-only">Traces</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slot, place }) => (
            <tr key={slot.start} className="h-6 hover:bg-hover">
              <td className="pr-4 whitespace-nowrap">{dayAndClock(slot.start, zone)}</td>
              {series.map(({ id, values }) => (
                <td key={id} className="pl-4 text-right">
                  {format(values[place] ?? null)}
                </td>
              ))}
              {onOpen && (
                <td className="text-right">
                  <button
                    type="button"
                    className="min-h-6 text-accent hover:underline"
                    aria-label={`Traces from ${dayAndClock(slot.start, zone)}`}
                    onClick={() => onOpen(slot)}
                  >
                    traces
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
