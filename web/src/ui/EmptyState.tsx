import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** Why, and what to do next. */
  children?: ReactNode;
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <p className="text-title font-medium">{title}</p>
      {children !== undefined && <div className="max-w-150 text-fg-2">{children}</div>}
    </div>
  );
}
