import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** Whether new things appear by themselves; `live=1` in the URL. */
export function useLive(): { live: boolean; setLive: (live: boolean) => void } {
  const { live } = useSearch({ strict: false });
  const navigate = useNavigate();
  const setLive = useCallback(
    (next: boolean) =>
      void navigate({
        to: ".",
        search: (search: object) => ({ ...search, live: next ? "1" : undefined }),
        replace: true,
      }),
    [navigate],
  );
  return { live: live === "1", setLive };
}
