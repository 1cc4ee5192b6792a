import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { pageAt } from "../pages";
import { FillMutation } from "./fill";
import { useAnyTrace } from "./useAnyTrace";

const FirstRunPage = lazy(async () => ({ default: (await import("./FirstRunPage")).FirstRunPage }));

/** As long as no trace is kept, Home and the list show how to send the first one; then they become that trace. */
export function FirstRunGate({ children }: { children: ReactNode }) {
  const waits = useRouterState({
    select: ({ location }) => ["/", "/traces"].includes(pageAt(location.pathname)?.to ?? ""),
  });
  const { data: any } = useAnyTrace(waits);
  const navigate = useNavigate();
  const client = useQueryClient();
  const wasEmpty = useRef(false);
  useEffect(() => {
    const filled = client.getMutationCache().find({ mutationKey: FillMutation }) !== undefined;
    // Demo and files are many traces at once: there the page itself is the better first sight.
    if (wasEmpty.current && waits && typeof any === "string" && !filled)
      void navigate({ to: "/traces/$traceId", params: { traceId: any } });
    wasEmpty.current = any === null;
  }, [any, waits, navigate, client]);

  return waits && any === null ? (
    <Suspense>
      <FirstRunPage />
    </Suspense>
  ) : (
    children
  );
}
