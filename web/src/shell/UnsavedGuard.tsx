import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ConfirmDialog } from "../ui/ConfirmDialog";

interface UnsavedGuardProps {
  /** Something was changed and is not saved. */
  when: boolean;
  /** What is lost. */
  children: ReactNode;
}

/** Asks before a page is left whose changes are not saved; a closed window is asked about by the browser. */
export function UnsavedGuard({ when, children }: UnsavedGuardProps) {
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  if (blocked.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title="Leave without saving?"
      action="Leave"
      onConfirm={async () => blocked.proceed()}
      onClose={blocked.reset}
    >
      {children}
    </ConfirmDialog>
  );
}
