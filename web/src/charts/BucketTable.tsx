import { exactCount } from "../format/count";
import { dayAndClock, type Zone } from "../format/time";
import type { TimeBucket } from "./bars";

/** The numbers behind a chart. Buckets without anything are left out. */
export function BucketTable({ buckets, zone, noun }: { buckets: readonly TimeBucket[]; zone: Zone; noun: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label="Numbers of the chart" className="max-h-60 overflow-y-auto">
      <table className="text-table">
        <thead className="text-left text-meta text-fg-3">
          <tr>
            <th className="pr-6 font-medium">From</th>
            <th className="pr-6 text-right font-medium">{noun}s</th>
            <th className="text-right font-medium">Failed</th>
          </tr>
        </thead>
        <tbody>
          {buckets
            .filter((bucket) => bucket.count > 0)
            .map((bucket) => (
              <tr key={bucket.start}>
                <td className="pr-6">{dayAndClock(bucket.start, zone)}</td>
                <td className="pr-6 text-right">{exactCount(bucket.count)}</td>
                <td className="text-right">{exactCount(bucket.errors)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
