import { useKeys } from "../../shell/keys/useKeys";
import type { FoldState } from "./useFolds";
import type { Zoom } from "./useZoom";
import type { TraceModel } from "./model";

interface TraceKeys {
  model: TraceModel;
  folds: FoldState;
  zoom: Zoom;
  cursor: number | null;
  /** Arrow keys belong to something else, such as the panel that scrolls. */
  arrowsElsewhere: boolean;
  onCursor: (entry: number) => void;
  onHit: (step: 1 | -1) => void;
  onError: (step: 1 | -1) => void;
  onFit: (row: number) => void;
  toggleIdle: () => void;
  toggleCritical: () => void;
  focusFind: () => void;
}

const ZoomStep = 0.7;
const PanStep = 0.2;
const Group = "Trace";

export function useTraceKeys(keys: TraceKeys): void {
  const { folds, zoom, cursor, model } = keys;
  const move = (step: number) => {
    const at = cursor === null ? -1 : folds.rows.indexOf(cursor);
    const next = folds.rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), folds.rows.length - 1)];
    if (next !== undefined) keys.onCursor(next);
  };
  const row = cursor !== null && cursor >= 0 ? cursor : null;
  const center = row !== null ? Math.min(Math.max(model.start[row]!, zoom.view.from), zoom.view.to) : undefined;
  useKeys(
    [
      { keys: "up", label: "Row above", group: Group, run: () => move(-1) },
      { keys: "down", label: "Row below", group: Group, run: () => move(1) },
      { keys: "left", label: "Fold, or go to the parent", group: Group, run: () => foldOrLeave(keys) },
      { keys: "right", label: "Open, or go to the first child", group: Group, run: () => openOrEnter(keys, move) },
    ],
    !keys.arrowsElsewhere,
  );
  const level = folds.level ?? deepest(model);
  useKeys([
    { keys: "w", label: "Zoom in", group: Group, run: () => zoom.zoom(ZoomStep, center) },
    { keys: "s", label: "Zoom out", group: Group, run: () => zoom.zoom(1 / ZoomStep, center) },
    { keys: "a", label: "Pan left", group: Group, run: () => zoom.pan(-PanStep) },
    { keys: "d", label: "Pan right", group: Group, run: () => zoom.pan(PanStep) },
    { keys: "f", label: "Fit the span", group: Group, run: () => row !== null && keys.onFit(row) },
    { keys: "0", label: "Show the whole trace", group: Group, run: zoom.all },
    { keys: "e", label: "Next error", group: Group, run: () => keys.onError(1) },
    { keys: "E", label: "Previous error", group: Group, run: () => keys.onError(-1) },
    { keys: "/", label: "Find a span", group: Group, run: keys.focusFind },
    { keys: "n", label: "Next hit", group: Group, run: () => keys.onHit(1) },
    { keys: "N", label: "Previous hit", group: Group, run: () => keys.onHit(-1) },
    { keys: "[", label: "Fold one level more", group: Group, run: () => folds.setLevel(Math.max(level - 1, 0)) },
    {
      keys: "]",
      label: "Open one level more",
      group: Group,
      run: () => folds.setLevel(level + 1 >= deepest(model) ? null : level + 1),
    },
    { keys: "i", label: "Compress idle time", group: Group, run: keys.toggleIdle },
    { keys: "c", label: "Critical path", group: Group, run: keys.toggleCritical },
  ]);
}

const deepest = (model: TraceModel): number => model.depth.reduce((most, depth) => Math.max(most, depth), 0);

function foldOrLeave({ cursor, folds, model, onCursor }: TraceKeys): void {
  if (cursor === null || cursor < 0) return;
  if (model.size[cursor]! > 1 && !folds.collapsedRows.has(cursor)) {
    folds.setFolded(cursor, true);
    return;
  }
  const loop = folds.loops.findIndex((loop, place) => folds.openLoops.has(place) && loop.members.includes(cursor));
  if (loop >= 0) {
    folds.setLoopOpen(loop, false);
    onCursor(~loop);
  } else if (model.parent[cursor]! >= 0) onCursor(model.parent[cursor]!);
}

function openOrEnter({ cursor, folds }: TraceKeys, move: (step: number) => void): void {
  if (cursor === null) move(1);
  else if (cursor < 0) folds.setLoopOpen(~cursor, true);
  else if (folds.collapsedRows.has(cursor)) folds.setFolded(cursor, false);
  else move(1);
}
