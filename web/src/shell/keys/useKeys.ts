import { useEffect, useRef } from "react";
import { type KeyBinding, registry } from "./registry";

/**
 * Binds keys for as long as the component is mounted and lists them under `?`. The array may be new at each render: only
 * a change of the keys or labels binds again, and `run` is always the newest.
 */
export function useKeys(bindings: KeyBinding[], enabled = true): void {
  const newest = useRef(bindings);
  useEffect(() => {
    newest.current = bindings;
  });
  const identity = bindings.map((b) => `${b.keys}\t${b.label}\t${b.group}`).join("\n");
  useEffect(() => {
    if (!enabled) return;
    return registry.add(
      newest.current.map((binding, place) => ({ ...binding, run: (event) => newest.current[place]?.run(event) })),
    );
    // oxlint-disable-next-line react/exhaustive-deps -- the identity stands for the bindings
  }, [identity, enabled]);
}
