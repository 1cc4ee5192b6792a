import { useEffect, useRef } from "react";
import type { Scale } from "./layout";
import type { Zoom } from "./useZoom";

/** One notch of a wheel, about 100 px, zooms by this power of e. */
const ZoomPerPx = 0.0025;

/** ⌘ or Ctrl with the wheel, and pinching, zooms at the pointer; sideways wheels pan. */
export function useLaneWheel(box: HTMLElement | null, treeWidth: number, scale: Scale, zoom: Zoom): void {
  const newest = useRef({ treeWidth, scale, zoom });
  useEffect(() => {
    newest.current = { treeWidth, scale, zoom };
  });
  useEffect(() => {
    if (!box) return;
    const onWheel = (event: WheelEvent) => {
      const { treeWidth, scale, zoom } = newest.current;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - box.getBoundingClientRect().left - treeWidth;
        zoom.zoom(Math.exp(event.deltaY * ZoomPerPx), scale.time(Math.max(x, 0)));
      } else if (!zoom.isAll && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        zoom.pan(event.deltaX / scale.width);
      }
    };
    box.addEventListener("wheel", onWheel, { passive: false });
    return () => box.removeEventListener("wheel", onWheel);
  }, [box]);
}
