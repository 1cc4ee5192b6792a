import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { FillMutation } from "./fill";
import { useAnyTrace } from "./useAnyTrace";

const FirstRunPage = lazy(async () => ({ default: (await import("./FirstRunPage")).FirstRunPage }));

/** As long as no trace is kept, the list shows how to send the first one; then it becomes that trace. */
export function FirstRunGate({ children }: { children: ReactNode }) {
  const onList = useRouterState({ select: (state) => state.location.pathname.endsWith("/traces") });
  const { data: any } = useAnyTrace(onList);
  const navigate = useNavigate();
  const client = useQueryClient();
  const wasEmpty = useRef(false);
  useEffect(() => {
    const filled = client.getMutationCache().find({ mutationKey: FillMutation }) !== undefined;
    // Demo and files are many traces at once: there the list is the better first sight.
    if (wasEmpty.current && onList && typeof any === "string" && !filled)
      void navigate({ to: "/traces/$traceId", params: { traceId: any } });
    wasEmpty.current = any === null;
  }, [any, onList, navigate, client]);

  return onList && any === null ? (
    <Suspense>
      <FirstRunPage />
    </Suspense>
  ) : (
    children
  );
}
