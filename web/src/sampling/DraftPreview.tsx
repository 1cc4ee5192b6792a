import { useState } from "react";
import { bytes } from "../format/bytes";
import { count, counted, exactCount, percent } from "../format/count";
import { money } from "../format/money";
import { colors } from "../panels/colors";
import { rangeLabel, type RangeSearch } from "../time/range";
import { Async } from "../ui/Async";
import { Choice } from "../ui/Choice";
import { EmptyState } from "../ui/EmptyState";
import { type SamplingPreview, type SamplingRequest, useSamplingPreview } from "./queries";
import { ReasonTable } from "./ReasonTable";
import { useSettled } from "./useSettled";

const TypingMilliseconds = 500;
const LastHour: RangeSearch = { range: "1h" };

interface DraftPreviewProps {
  /** As it stands in the form, saved or not; undefined while something in it is wrong. */
  policy: SamplingRequest | undefined;
  range: RangeSearch;
}

/** What the policy would have kept of traces that are there. It changes nothing. */
export function DraftPreview({ policy, range }: DraftPreviewProps) {
  const [whole, setWhole] = useState(false);
  const settled = useSettled(policy && JSON.stringify(policy), TypingMilliseconds);
  const asked = settled === undefined ? undefined : (JSON.parse(settled) as SamplingRequest);
  // What is off is tried as if it were on: that is what one wants to know before.
  const query = useSamplingPreview(asked && { ...asked, mode: "tail" }, whole ? range : LastHour);
  return (
    <section
      aria-label="Preview"
      aria-busy={query.isFetching}
      className="flex min-w-0 flex-col rounded-lg border border-line bg-surface"
    >
      <div className="flex flex-wrap items-start gap-2 border-b border-line p-3">
        <div className="min-w-48 flex-1">
          <h2 className="text-title font-semibold">Preview</h2>
          <p className="text-fg-2">
            {policy?.mode === "keep_all"
              ? "What the rules would have kept, were they switched on."
              : "What the policy beside, saved or not, would have kept."}
          </p>
        </div>
        {range.range !== LastHour.range && (
          <Choice
            label="Of which time"
            options={[
              { id: "hour", label: "Last hour" },
              { id: "page", label: range.range === undefined ? "Page’s range" : rangeLabel(range.range) },
            ]}
            value={whole ? "page" : "hour"}
            onChange={(id) => setWhole(id === "page")}
          />
        )}
      </div>
      {policy === undefined && (
        <p className="border-b border-line px-3 py-2 text-table text-warn">
          Something in the policy is wrong: this is of what was right last.
        </p>
      )}
      <Async
        query={query}
        className="flex flex-col"
        isEmpty={({ traces }) => traces === 0}
        empty={
          <EmptyState title="Nothing to try it on">
            No trace started in this time. The preview shows what would be kept of those that come.
          </EmptyState>
        }
      >
        {(preview) => <Kept preview={preview} />}
      </Async>
    </section>
  );
}

function Kept({ preview }: { preview: SamplingPreview }) {
  const { traces, kept_traces, spans, kept_spans, kept_share, one_in, reasons } = preview;
  const known = (value: number) => (preview.bytes === 0 ? null : value);
  return (
    <>
      <div className="flex flex-col gap-2 p-3">
        <p role="status" className="text-title">
          Keeps <strong className="font-semibold">{percent(kept_share)}</strong> of spans
        </p>
        <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm bg-hover">
          <div style={{ width: `${(kept_share ?? 0) * 100}%`, background: colors.kept }} />
        </div>
        <dl className="grid grid-cols-[auto_1fr_1fr] gap-x-4 text-table tabular-nums">
          <Row name="" all="All" kept="Kept" isHead />
          <Row name="Traces whole" all={count(traces)} kept={count(kept_traces)} />
          <Row name="Spans" all={count(spans)} kept={count(kept_spans)} />
          <Row name="Disk" all={bytes(known(preview.bytes))} kept={bytes(known(preview.kept_bytes))} />
          <Row
            name="A month, in the long run"
            all={money(known(preview.usd_per_month))}
            kept={money(known(preview.kept_usd_per_month))}
          />
        </dl>
      </div>
      <div className="border-t border-line">
        <ReasonTable label="What would be kept, and why" reasons={reasons} traces={traces} />
      </div>
      <p className="border-t border-line px-3 py-2 text-table text-fg-3">
        {preview.bytes === 0
          ? "Bytes are known once spans were written to segments. "
          : `At ${money(preview.usd_per_gib_month)} per GiB and month. `}
        {one_in > 1 &&
          `Reckoned from one in ${exactCount(one_in)} traces: ${counted(Math.round(traces / one_in), "trace")}. `}
        “Few traces” is left out.
      </p>
    </>
  );
}

function Row({ name, all, kept, isHead = false }: { name: string; all: string; kept: string; isHead?: boolean }) {
  const look = isHead ? "text-right text-fg-3" : "text-right";
  return (
    <div className="col-span-full grid min-h-6 grid-cols-subgrid items-center">
      <dt className="text-fg-2">{name}</dt>
      <dd className={look}>{all}</dd>
      <dd className={`${look} ${isHead ? "" : "font-medium"}`}>{kept}</dd>
    </div>
  );
}
