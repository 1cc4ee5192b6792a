import { useMemo } from "react";
import { useKeys } from "../shell/keys/useKeys";
import { errorWalk } from "./waterfall/errors";
import type { TraceModel } from "./waterfall/model";

/** `e` and `E` go from error to error in views that have no rows of their own. */
export function useErrorKeys(model: TraceModel, selected: number, onSelect: (row: number) => void): void {
  const errors = useMemo(() => errorWalk(model), [model]);
  const go = (step: 1 | -1) => {
    if (errors.length === 0) return;
    const at = errors.indexOf(selected);
    const from = at >= 0 ? at : step > 0 ? -1 : 0;
    onSelect(errors[(from + step + errors.length) % errors.length]!);
  };
  useKeys([
    { keys: "e", label: "Next error", group: "Trace", run: () => go(1) },
    { keys: "E", label: "Previous error", group: "Trace", run: () => go(-1) },
  ]);
}
