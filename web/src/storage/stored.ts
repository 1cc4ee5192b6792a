import { useSyncExternalStore } from "react";

const Prefix = "sightline.";

export interface Stored<T extends string> {
  get: () => T;
  set: (value: T) => void;
  use: () => T;
}

/** A choice that stays in this browser. Where the browser keeps nothing, it holds until the page is left. */
export function stored<T extends string>(name: string, initial: T): Stored<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  try {
    value = (localStorage.getItem(Prefix + name) as T | null) ?? initial;
  } catch {
    // Storage is switched off.
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = () => value;
  return {
    get,
    set: (next) => {
      value = next;
      try {
        localStorage.setItem(Prefix + name, next);
      } catch {
        // Storage is switched off or full.
      }
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
