import type { ReactNode } from "react";

interface TopicProps {
  title: string;
  lead?: ReactNode;
  /** What can be done here, at the right. */
  action?: ReactNode;
  children?: ReactNode;
}

/** A page of the settings. */
export function Topic({ title, lead, action, children }: TopicProps) {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1 className="text-page font-semibold">{title}</h1>
          {lead !== undefined && <p className="max-w-160 text-fg-2">{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}

/** A part of such a page. */
export function Part({ title, lead, action, children }: TopicProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-semibold">{title}</h2>
          {lead !== undefined && <p className="max-w-160 text-fg-2">{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
