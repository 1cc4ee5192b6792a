import { useSyncExternalStore } from "react";

type Overlay = "palette" | "shortcuts" | "none";

let open: Overlay = "none";
const listeners = new Set<() => void>();

export function show(overlay: Overlay): void {
  open = overlay;
  for (const listener of listeners) listener();
}

export const openShortcuts = () => show("shortcuts");
export const openPalette = () => show("palette");

/** Which of the shell's dialogs is open; one at a time. */
export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
