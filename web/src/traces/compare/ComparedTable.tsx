import { TriangleAlert } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { exactCount } from "../../format/count";
import { duration as durationText } from "../../format/duration";
import { cx } from "../../ui/cx";
import { KindIcon } from "../../kinds/KindIcon";
import { kindOf } from "../../kinds/kinds";
import type { TraceState } from "../useTrace";
import { barOf, makeScale, type Scale } from "../waterfall/layout";
import { Status } from "../waterfall/model";
import { useSize } from "../../ui/useSize";
import type { Pair } from "./pair";

const RowPx = 28;
const Overscan = 6;
/** Widths of the tree and of the columns with numbers; px. */
const TreePx = 300;
const NumberPx = 84;
/** Room right of the last bar; px. */
const LanePadPx = 8;
/** A difference in time smaller than this is noise; ms. */
const NoiseMs = 0.5;

interface ComparedTableProps {
  stateA: TraceState;
  stateB: TraceState;
  pairs: readonly Pair[];
  /** Places in `pairs`. */
  shown: readonly number[];
  selected: number | null;
  onSelect: (place: number) => void;
}

/** Two traces in one tree on one scale: what both did, what only one did, and the differences. */
export function ComparedTable({ stateA, stateB, pairs, shown, selected, onSelect }: ComparedTableProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [top, setTop] = useState(0);
  const { width, height } = useSize(box);
  const laneWidth = Math.max(width - TreePx - 2 * NumberPx - LanePadPx, 60);
  const longest = Math.max(stateA.model.duration, stateB.model.duration);
  const scale = useMemo(() => makeScale({ from: 0, to: Math.max(longest, 0.001) }, laneWidth), [longest, laneWidth]);
  const selectedAt = selected === null ? -1 : shown.indexOf(selected);
  useEffect(() => {
    // Also when the panel that opens below takes the room in which the row was.
    if (box === null || selectedAt < 0 || height === 0) return;
    const y = selectedAt * RowPx;
    if (y < box.scrollTop) box.scrollTo({ top: y });
    else if (y + RowPx > box.scrollTop + height) box.scrollTo({ top: y + RowPx - height });
  }, [box, selectedAt, height]);
  const from = Math.max(Math.floor(top / RowPx) - Overscan, 0);
  const to = Math.min(from + Math.ceil(height / RowPx) + 2 * Overscan, shown.length);
  return (
    <section aria-label="Compared" className="flex min-h-0 flex-1 flex-col border-t border-line bg-surface">
      <div aria-hidden className="flex h-7 shrink-0 items-center border-b border-line bg-canvas text-meta text-fg-3">
        <span className="px-4" style={{ width: TreePx }}>
          Step
        </span>
        <span style={{ width: laneWidth }}>
          <span className="text-chart-1">▬</span> A <span className="text-chart-2">▬</span> B · 0 –{" "}
          {durationText(longest)}
        </span>
        <span className="pr-2 text-right" style={{ width: NumberPx }}>
          Δ time
        </span>
        <span className="pr-2 text-right" style={{ width: NumberPx }}>
          Δ tokens
        </span>
      </div>
      <div
        ref={setBox}
        role="grid"
        aria-label="Steps of both traces"
        aria-rowcount={shown.length}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto focus-visible:-outline-offset-2"
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onKeyDown={(event) => {
          const next = nextPlace(event.key, selectedAt, shown.length);
          if (next === null) return;
          event.preventDefault();
          if (shown[next] !== undefined && next !== selectedAt) onSelect(shown[next]);
          box?.scrollTo({ top: Math.max((next - 4) * RowPx, 0) });
        }}
      >
        <div role="rowgroup" className="relative" style={{ height: shown.length * RowPx }}>
          {shown.slice(from, to).map((place, i) => (
            <PairRow
              key={place}
              stateA={stateA}
              stateB={stateB}
              pair={pairs[place]!}
              scale={scale}
              laneWidth={laneWidth}
              top={(from + i) * RowPx}
              index={from + i + 1}
              isSelected={place === selected}
              onSelect={() => onSelect(place)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Where a key leads from a place; null for keys that lead nowhere. */
function nextPlace(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

interface PairRowProps {
  stateA: TraceState;
  stateB: TraceState;
  pair: Pair;
  scale: Scale;
  laneWidth: number;
  top: number;
  index: number;
  isSelected: boolean;
  onSelect: () => void;
}

function PairRow({ stateA, stateB, pair, scale, laneWidth, top, index, isSelected, onSelect }: PairRowProps) {
  const [state, row] = pair.a >= 0 ? [stateA, pair.a] : [stateB, pair.b];
  const a = sideOf(stateA, pair.a);
  const b = sideOf(stateB, pair.b);
  const only = a === null ? "B" : b === null ? "A" : null;
  const time = a && b ? b.ms - a.ms : null;
  const tokens = a && b && a.tokens !== null && b.tokens !== null ? b.tokens - a.tokens : null;
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={isSelected}
      tabIndex={-1}
      className={cx(
        "absolute inset-x-0 flex h-7 items-center border-b border-line/50 text-table",
        isSelected ? "bg-selected" : "hover:bg-hover/60",
      )}
      style={{ top }}
      onClick={onSelect}
      onKeyDown={(event) => event.key === "Enter" && onSelect()}
    >
      <div
        role="gridcell"
        className="flex items-center gap-1.5 overflow-hidden pr-2"
        style={{ width: TreePx, paddingLeft: 16 + Math.min(pair.depth, 12) * 12 }}
      >
        <KindIcon kind={kindOf(state.model.kind[row]!)} />
        <span className="min-w-0 truncate" title={state.model.names[row]}>
          {state.model.names[row]}
        </span>
        {only && (
          <span
            className={cx("ml-auto shrink-0 text-meta font-medium", only === "A" ? "text-chart-1" : "text-chart-2")}
          >
            only {only}
          </span>
        )}
        {(a?.failed || b?.failed) && (
          <span className={cx("flex shrink-0 items-center gap-0.5 text-meta text-error", !only && "ml-auto")}>
            <TriangleAlert role="img" aria-label="failed in" className="size-3.5" />
            {a?.failed && b?.failed ? "both" : a?.failed ? "A" : "B"}
          </span>
        )}
      </div>
      <div role="gridcell" className="relative h-full overflow-hidden" style={{ width: laneWidth }}>
        <SideBar scale={scale} side={a} className="top-1.5 bg-chart-1" />
        <SideBar scale={scale} side={b} className="top-4 bg-chart-2" />
      </div>
      <div role="gridcell" className="pr-2 text-right text-fg-2" style={{ width: NumberPx }}>
        {time === null ? "–" : Math.abs(time) < NoiseMs ? "0" : `${time > 0 ? "+" : ""}${durationText(time)}`}
      </div>
      <div role="gridcell" className="pr-2 text-right text-fg-2" style={{ width: NumberPx }}>
        {tokens === null ? "–" : tokens === 0 ? "0" : `${tokens > 0 ? "+" : "−"}${exactCount(Math.abs(tokens))}`}
      </div>
    </div>
  );
}

function sideOf({ model, details }: TraceState, row: number) {
  if (row < 0) return null;
  const meaning = details.of(model.ids[row]!);
  const says = meaning && (meaning.inputTokens !== null || meaning.outputTokens !== null);
  return {
    start: model.start[row]!,
    end: model.end[row]!,
    ms: model.end[row]! - model.start[row]!,
    failed: model.status[row] === Status.Error,
    tokens: says ? (meaning.inputTokens ?? 0) + (meaning.outputTokens ?? 0) : null,
  };
}

function SideBar({ scale, side, className }: { scale: Scale; side: ReturnType<typeof sideOf>; className: string }) {
  const bar = side && barOf(scale, side.start, side.end);
  if (!bar) return null;
  return (
    <div
      title={durationText(side.ms)}
      className={cx("absolute h-1.5 rounded-xs", className, side.failed && "outline outline-error")}
      style={{ left: bar.x, width: bar.width }}
    />
  );
}
