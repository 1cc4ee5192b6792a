import { lazy, Suspense } from "react";
import { useKeys } from "./keys/useKeys";
import { openPalette, useOverlay } from "./overlays";

const PaletteDialog = lazy(async () => ({ default: (await import("./PaletteDialog")).PaletteDialog }));

/** Opens with ⌘K or Ctrl+K; loaded when it is first asked for. */
export function Palette() {
  const open = useOverlay() === "palette";
  useKeys([
    { keys: "mod+k", label: "Go to a page, act, or open an id", group: "Everywhere", run: openPalette, inFields: true },
  ]);
  return open ? (
    <Suspense>
      <PaletteDialog />
    </Suspense>
  ) : null;
}
