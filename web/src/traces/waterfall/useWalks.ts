import { useMemo } from "react";
import type { TraceState } from "../useTrace";
import { errorWalk } from "./errors";
import { findRows } from "./find";

/** Going from error to error and from hit to hit. */
export function useWalks({ model, details }: TraceState, find: string, selected: number, jump: (row: number) => void) {
  const errors = useMemo(() => errorWalk(model), [model]);
  const hitRows = useMemo(() => findRows(model, details, find), [model, details, find]);
  const hits = useMemo(() => new Set(hitRows), [hitRows]);
  const errorAt = errors.indexOf(selected);
  const hitAt = hitRows.indexOf(selected);
  const error = (step: 1 | -1) => {
    if (errors.length === 0) return;
    jump(errors[errorAt < 0 ? (step > 0 ? 0 : errors.length - 1) : (errorAt + step + errors.length) % errors.length]!);
  };
  const hit = (step: 1 | -1) => {
    if (hitRows.length === 0) return;
    const from = hitAt >= 0 ? hitAt : nearest(hitRows, selected, step);
    jump(hitRows[(from + step + hitRows.length) % hitRows.length]!);
  };
  return {
    errors,
    error,
    errorText: errors.length === 0 ? null : errorAt >= 0 ? `${errorAt + 1}/${errors.length}` : `${errors.length}`,
    hits,
    hit,
    hitText:
      hitAt >= 0 ? `${hitAt + 1}/${hitRows.length}` : `${hitRows.length} ${hitRows.length === 1 ? "hit" : "hits"}`,
  };
}

/** The place from which one step leads to the hit next to the selected row. */
function nearest(rows: readonly number[], selected: number, step: 1 | -1): number {
  const after = rows.findIndex((row) => row > selected);
  const next = after < 0 ? rows.length : after;
  return step > 0 ? next - 1 : next;
}
