import { useSyncExternalStore } from "react";

/** Finer than people read "5 min. ago". */
const TickMilliseconds = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (timer === undefined) {
    // What has just been fetched may be younger than the last tick.
    now = Date.now();
    timer = setInterval(tick, TickMilliseconds);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time, some seconds behind, so that "2 min. ago" does not stay for ever. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
