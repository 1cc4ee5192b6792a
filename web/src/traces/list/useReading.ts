import { type RefObject, useRef } from "react";

/** A pointer that moved over the rows so lately is about to be used. */
const PointerMilliseconds = 3_000;

/** Pixels from the top at which the list still counts as being there. */
const TopPixels = 4;

/** Tells whether someone reads rows that new ones would move. */
export function useReading(scroller: RefObject<HTMLDivElement | null>, selecting: boolean) {
  const pointed = useRef(Number.NEGATIVE_INFINITY);
  return {
    mayMove: () => {
      const element = scroller.current;
      if (element === null || selecting || element.scrollTop > TopPixels) return false;
      if (element.contains(document.activeElement) || getSelection()?.isCollapsed === false) return false;
      return performance.now() - pointed.current > PointerMilliseconds;
    },
    onPointerMove: () => {
      pointed.current = performance.now();
    },
  };
}
