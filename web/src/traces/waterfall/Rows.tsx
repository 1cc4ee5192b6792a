import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TraceState } from "../useTrace";
import type { CriticalPath } from "./critical";
import type { Scale } from "./layout";
import { LoopRow } from "./LoopRow";
import { SpanRow } from "./SpanRow";
import type { FoldState } from "./useFolds";

export const RowPx = 28;
/** Rows mounted beyond the edges, so that scrolling shows no gap. */
const Overscan = 6;

interface RowsProps {
  state: TraceState;
  folds: FoldState;
  scale: Scale;
  treeWidth: number;
  /** An entry of `folds.rows`. */
  cursor: number | null;
  critical: CriticalPath | null;
  hits: ReadonlySet<number>;
  scroller: HTMLElement | null;
  heightPx: number;
  onCursor: (entry: number) => void;
  onFit: (row: number) => void;
}

/** The rows on screen, and the current one wherever it is, so that focus is not lost. */
export function Rows(props: RowsProps) {
  const { state, folds, scale, treeWidth, cursor, critical, hits, scroller, heightPx, onCursor, onFit } = props;
  const { model, details } = state;
  const { rows } = folds;
  const [first, setFirst] = useState(0);
  useEffect(() => {
    if (!scroller) return;
    const read = () => setFirst(Math.floor(scroller.scrollTop / RowPx));
    // Within the frame that scrolls; one later, fast scrolling would show a stretch without rows.
    const follow = () => flushSync(read);
    read();
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [scroller]);
  const places = useMemo(() => siblingPlaces(model), [model]);
  const cursorAt = useMemo(() => (cursor === null ? -1 : rows.indexOf(cursor)), [rows, cursor]);
  useFollowCursor(scroller, cursorAt, heightPx);
  const from = Math.max(first - Overscan, 0);
  const to = Math.min(first + Math.ceil(heightPx / RowPx) + Overscan, rows.length);
  const mounted = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);
  if (cursorAt >= 0 && cursorAt < from) mounted.unshift(cursorAt);
  if (cursorAt >= to) mounted.push(cursorAt);
  const fold = folds.setFolded;
  return (
    <div role="rowgroup" className="relative" style={{ height: rows.length * RowPx }}>
      {mounted.map((at) => {
        const entry = rows[at]!;
        const isCurrent = cursorAt >= 0 ? at === cursorAt : at === 0;
        const row = entry < 0 ? folds.loops[~entry]!.from : entry;
        const shared = {
          model,
          scale,
          treeWidth,
          top: at * RowPx,
          position: places.position[row]!,
          setSize: places.size[row]!,
          isCurrent: cursorAt >= 0 && isCurrent,
        };
        if (entry < 0)
          return (
            <LoopRow
              key={`loop${entry}`}
              {...shared}
              loop={folds.loops[~entry]!}
              place={~entry}
              onOpen={openLoop(folds)}
              onFocus={(place) => onCursor(~place)}
            />
          );
        const meaning = details.of(model.ids[row]!);
        const service = model.serviceNames[model.service[row]!]!;
        const above = model.parent[row]!;
        const isNewService = above < 0 || model.service[above] !== model.service[row];
        return (
          <SpanRow
            key={model.ids[row]}
            {...shared}
            row={row}
            collapsed={folds.collapsedRows.has(row)}
            critical={critical}
            isHit={hits.has(row)}
            aside={isNewService ? service : (asideOf(model.names[row]!, meaning?.model) ?? "")}
            onSelect={onCursor}
            onFold={fold}
            onFit={onFit}
          />
        );
      })}
    </div>
  );
}

const openLoop = (folds: FoldState) => (place: number) => folds.setLoopOpen(place, true);

/** The model, unless the name says it. */
const asideOf = (name: string, model: string | null | undefined): string | null =>
  model && !name.includes(model) ? model : null;

/** Scrolls the current row into view when it changes, and moves focus along when focus is on a row. */
function useFollowCursor(scroller: HTMLElement | null, at: number, heightPx: number) {
  const last = useRef(-1);
  useEffect(() => {
    if (!scroller || at < 0 || heightPx === 0 || last.current === at) return;
    last.current = at;
    const top = at * RowPx;
    if (top < scroller.scrollTop + RowPx) scroller.scrollTo({ top: Math.max(top - 2 * RowPx, 0) });
    else if (top + 2 * RowPx > scroller.scrollTop + heightPx)
      scroller.scrollTo({ top: Math.ceil((top - heightPx) / RowPx + 3) * RowPx });
    if (scroller.contains(document.activeElement) && document.activeElement?.role === "row")
      scroller.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  });
}

/** Places among siblings, from 1, and how many there are. */
function siblingPlaces(model: TraceState["model"]) {
  const position = new Int32Array(model.count);
  const size = new Int32Array(model.count);
  const counts = new Int32Array(model.count + 1);
  for (let row = 0; row < model.count; row++) position[row] = ++counts[model.parent[row]! + 1]!;
  for (let row = 0; row < model.count; row++) size[row] = counts[model.parent[row]! + 1]!;
  return { position, size };
}
