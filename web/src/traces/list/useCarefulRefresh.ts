import { useEffect, useRef } from "react";
import { takeRefresh } from "../../time/refresh";

const ListKey = ["traces", "list"];

/** The page's own refresh asks for what is new, which waits while someone reads; the list itself stays as it is. */
export function useCarefulRefresh(enabled: boolean, check: () => void): void {
  const newest = useRef(check);
  useEffect(() => {
    newest.current = check;
  });
  useEffect(() => (enabled ? takeRefresh({ key: ListKey, refresh: () => newest.current() }) : undefined), [enabled]);
}
