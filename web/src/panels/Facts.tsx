import type { ReactNode } from "react";

/** What is known of one thing, in a line. */
export function Facts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className="flex flex-wrap gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-3 py-2 text-table"
    >
      {children}
    </dl>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-fg-3">{label}</dt>
      <dd className="flex min-h-6 items-center gap-1 font-medium">{children}</dd>
    </div>
  );
}
