import { bytes } from "../format/bytes";
import { count, counted, exactCount } from "../format/count";
import { cx } from "../ui/cx";
import { Tooltip } from "../ui/Tooltip";
import { fates, totals } from "./ledger";
import type { Ingestion, Ledger } from "./queries";

/** What should be 0, and is drawn so that it is seen when it is not. */
const Worrying = new Set(["rejected", "dead_lettered"]);

/** The sums of the range, and what waits on the way to the segments. */
export function LedgerTotals({ ledger, pipeline }: { ledger: Ledger; pipeline: Ingestion["pipeline"] | undefined }) {
  const sums = totals(ledger.items);
  return (
    <section aria-label="What became of records" className="flex flex-col gap-2">
      <dl className="flex flex-wrap overflow-hidden rounded-lg border border-line bg-surface">
        {fates.map(({ name, label, help }) => (
          <div key={name} className="-ml-px flex min-w-24 flex-1 flex-col gap-0.5 border-l border-line px-3 py-2">
            <dt className="text-meta text-fg-3">
              <Tooltip text={help}>
                <span>{label}</span>
              </Tooltip>
            </dt>
            <dd
              title={exactCount(sums[name])}
              className={cx(
                "text-page font-semibold whitespace-nowrap tabular-nums",
                sums[name] > 0 && Worrying.has(name) ? "text-error" : sums[name] === 0 && "text-fg-3",
              )}
            >
              {count(sums[name])}
            </dd>
          </div>
        ))}
      </dl>
      {pipeline !== undefined && pipeline.attributes_cut > 0 && (
        <p className="text-table text-warn">
          {counted(pipeline.attributes_cut, "attribute")} were left out today: the workspace has used all{" "}
          {exactCount(pipeline.attribute_keys_max)} different keys that it may use in a day. Put what differs into
          values, not into keys.
        </p>
      )}
      {pipeline !== undefined && (
        <p className="text-table text-fg-2">
          {bytes(pipeline.journal_bytes)} of the journal and {bytes(pipeline.memtable_bytes)} in memory wait to be
          written to segments. They are on disk, and visible to queries.
        </p>
      )}
    </section>
  );
}
