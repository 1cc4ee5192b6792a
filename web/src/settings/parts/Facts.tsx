import type { ReactNode } from "react";

/** Names and values, one a line. */
export function Facts({ facts }: { facts: readonly [name: string, value: ReactNode][] }) {
  return (
    <dl className="rounded-lg border border-line bg-surface text-table">
      {facts.map(([name, value]) => (
        <div key={name} className="flex min-h-9 items-center gap-4 border-b border-line px-3 py-1 last:border-b-0">
          <dt className="w-48 shrink-0 text-fg-2">{name}</dt>
          <dd className="min-w-0 flex-1 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
