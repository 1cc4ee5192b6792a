import { useCallback, useMemo, useState } from "react";
import type { TraceState } from "../useTrace";
import { collapseFrom, findLoops, FoldAbove, type Loop, visibleRows } from "./fold";
import type { TraceModel } from "./model";

/** Folds are kept by id, so that they outlive the arrival of more spans. */
const loopKey = (model: TraceModel, loop: Loop): string => `${model.ids[loop.from]}+${loop.to - loop.from}`;

/** What is folded, what is visible because of it, and how to change that. */
export function useFolds({ model, details }: TraceState, selected: number) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [touchedLoops, setTouchedLoops] = useState<ReadonlySet<string>>(new Set());
  const [level, setLevelState] = useState<number | null>(null);
  const loops = useMemo(
    () => findLoops(model, (row) => details.of(model.ids[row]!)?.tool ?? model.names[row]!),
    [model, details],
  );
  const foldsLoops = model.spanCount > FoldAbove;
  const openLoops = useMemo(() => {
    const open = new Set<number>();
    loops.forEach((loop, place) => {
      if (touchedLoops.has(loopKey(model, loop)) === foldsLoops) open.add(place);
    });
    return open;
  }, [loops, touchedLoops, foldsLoops, model]);
  const collapsedRows = useMemo(() => {
    const rows = new Set<number>();
    for (const id of collapsed) {
      const row = model.rowOf.get(id);
      if (row !== undefined) rows.add(row);
    }
    return rows;
  }, [collapsed, model]);
  const rows = useMemo(
    () => visibleRows(model, { collapsed: collapsedRows, loops, openLoops }, selected),
    [model, collapsedRows, loops, openLoops, selected],
  );
  const setFolded = useCallback(
    (row: number, folded: boolean) =>
      setCollapsed((old) => {
        const next = new Set(old);
        if (folded) next.add(model.ids[row]!);
        else next.delete(model.ids[row]!);
        return next;
      }),
    [model],
  );
  const setLoopOpen = useCallback(
    (place: number, open: boolean) =>
      setTouchedLoops((old) => {
        const next = new Set(old);
        const key = loopKey(model, loops[place]!);
        if (open === foldsLoops) next.add(key);
        else next.delete(key);
        return next;
      }),
    [model, loops, foldsLoops],
  );
  const setLevel = useCallback(
    (next: number | null) => {
      setLevelState(next);
      setCollapsed(new Set(next === null ? [] : [...collapseFrom(model, next)].map((row) => model.ids[row]!)));
    },
    [model],
  );
  /** Opens every ancestor of a row. */
  const reveal = useCallback(
    (row: number) =>
      setCollapsed((old) => {
        const next = new Set(old);
        for (let at = model.parent[row]!; at >= 0; at = model.parent[at]!) next.delete(model.ids[at]!);
        return next.size === old.size ? old : next;
      }),
    [model],
  );
  return { rows, loops, openLoops, collapsedRows, level, setFolded, setLoopOpen, setLevel, reveal };
}

export type FoldState = ReturnType<typeof useFolds>;
