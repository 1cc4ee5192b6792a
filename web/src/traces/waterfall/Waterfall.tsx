import "./waterfall.css";
import { useMemo, useRef, useState } from "react";
import { duration as durationText } from "../../format/duration";
import { stored } from "../../storage/stored";
import type { TraceSearch } from "../useTraceSearch";
import type { TraceState } from "../useTrace";
import { Axis, Grid } from "./Axis";
import { findCriticalPath } from "./critical";
import { findGaps, idleShare } from "./idle";
import { makeScale } from "./layout";
import { Minimap } from "./Minimap";
import { Rows } from "./Rows";
import { Toolbar } from "./Toolbar";
import { useFolds } from "./useFolds";
import { useLaneWheel } from "./useLaneWheel";
import { useSize } from "../../ui/useSize";
import { useTraceKeys } from "./useTraceKeys";
import { useWalks } from "./useWalks";
import { useZoom } from "./useZoom";
import { Resizer } from "./Resizer";

const treeWidthStored = stored<string>("trace.tree", "");
/** Share of the width that the tree takes until someone drags its edge. */
const TreeShare = 0.44;
const TreeMinPx = 160;
const TreeMaxPx = 460;
/** Room right of the last bar; px. */
const LanePadPx = 10;

interface WaterfallProps {
  state: TraceState;
  search: TraceSearch;
  setSearch: (change: TraceSearch, replace?: boolean) => void;
  /** Row of the span in the URL; -1 for none. */
  selected: number;
  arrowsElsewhere: boolean;
}

export function Waterfall({ state, search, setSearch, selected, arrowsElsewhere }: WaterfallProps) {
  const { model } = state;
  const findField = useRef<HTMLInputElement>(null);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width, height } = useSize(box);
  const [critical, setCritical] = useState(false);
  const [loopCursor, setLoopCursor] = useState<number | null>(null);
  const folds = useFolds(state, selected);
  const zoom = useZoom(search.zoom, model.duration, (zoom) => setSearch({ zoom }));
  const gaps = useMemo(() => findGaps(model), [model]);
  const path = useMemo(() => findCriticalPath(model), [model]);
  const wanted = Number(treeWidthStored.use());
  const treeWidth = Math.round(
    Math.min(Math.max(wanted || Math.min(width * TreeShare, TreeMaxPx), TreeMinPx), Math.max(width - 120, TreeMinPx)),
  );
  const laneWidth = Math.max(width - treeWidth - LanePadPx, 1);
  const compressed = search.idle === "1" && gaps.length > 0;
  const scale = useMemo(
    () => makeScale(zoom.view, laneWidth, compressed ? gaps : []),
    [zoom.view, laneWidth, compressed, gaps],
  );
  const cursor = loopCursor ?? (selected >= 0 ? selected : null);

  const select = (entry: number, push: boolean) => {
    setLoopCursor(entry < 0 ? entry : null);
    if (entry >= 0) setSearch({ span: model.ids[entry] }, !push);
  };
  const jump = (row: number) => {
    folds.reveal(row);
    select(row, false);
    if (model.end[row]! < zoom.view.from || model.start[row]! > zoom.view.to) zoom.all();
  };
  const walks = useWalks(state, search.find ?? "", selected, jump);
  const fit = (row: number) => zoom.fit(model.start[row]!, model.end[row]!);
  const toggleIdle = () => gaps.length > 0 && setSearch({ idle: compressed ? undefined : "1" });
  const toggleCritical = () => setCritical(!critical);
  useTraceKeys({
    model,
    folds,
    zoom,
    cursor,
    arrowsElsewhere,
    onCursor: (entry) => select(entry, false),
    onHit: walks.hit,
    onError: walks.error,
    onFit: fit,
    toggleIdle,
    toggleCritical,
    focusFind: () => findField.current?.select(),
  });
  useLaneWheel(box, treeWidth, scale, zoom);
  const loopsFolded = folds.openLoops.size < folds.loops.length;
  return (
    <section aria-label="Waterfall" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-col gap-2 px-4 pb-2">
        <Minimap model={model} gaps={gaps} view={zoom.view} onChange={zoom.setView} />
        <Toolbar
          find={search.find ?? ""}
          findField={findField}
          onFind={(find) => setSearch({ find: find || undefined })}
          hitText={walks.hitText}
          onHit={walks.hit}
          errorText={walks.errorText}
          onError={walks.error}
          idle={gaps.length > 0 ? { share: idleShare(gaps, model.duration), compressed, toggle: toggleIdle } : null}
          critical={{ shown: critical, path, toggle: toggleCritical }}
          loops={
            folds.loops.length > 0
              ? {
                  folded: loopsFolded,
                  toggle: () => folds.loops.forEach((_, at) => folds.setLoopOpen(at, loopsFolded)),
                }
              : null
          }
          isAll={zoom.isAll}
          onAll={zoom.all}
        />
      </div>
      <div className="flex shrink-0 border-y border-line bg-canvas">
        <div className="flex h-7 items-center px-2 text-meta text-fg-3" style={{ width: treeWidth }}>
          {model.spanCount.toLocaleString("en-US")} spans · {durationText(zoom.view.to - zoom.view.from)} shown
        </div>
        <div className="min-w-0" style={{ width: laneWidth }}>
          <Axis scale={scale} gaps={gaps} onSelect={(from, to) => zoom.setView({ from, to })} onAll={zoom.all} />
        </div>
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col bg-surface">
        <div className="absolute inset-y-0" style={{ left: treeWidth, width: laneWidth }}>
          <Grid scale={scale} gaps={gaps} />
        </div>
        <Resizer
          x={treeWidth}
          min={TreeMinPx}
          label="Width of the tree"
          onResize={(px) => treeWidthStored.set(`${px}`)}
        />
        <div
          ref={setBox}
          role="treegrid"
          aria-label="Spans"
          aria-rowcount={folds.rows.length}
          className="relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto"
          tabIndex={cursor === null ? 0 : -1}
        >
          <Rows
            state={state}
            folds={folds}
            scale={scale}
            treeWidth={treeWidth}
            cursor={cursor}
            critical={critical ? path : null}
            hits={walks.hits}
            scroller={box}
            heightPx={height}
            onCursor={(entry) => select(entry, true)}
            onFit={fit}
          />
        </div>
      </div>
    </section>
  );
}
