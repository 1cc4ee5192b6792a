import { useSyncExternalStore } from "react";

/** With the navigation beside it, the list has room for all of its usual columns. */
const wide = matchMedia("(min-width: 1280px)");

const subscribe = (changed: () => void) => {
  wide.addEventListener("change", changed);
  return () => wide.removeEventListener("change", changed);
};

export const useIsWide = () => useSyncExternalStore(subscribe, () => wide.matches);
