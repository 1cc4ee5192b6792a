import type { ReactNode } from "react";
import { Logo } from "./Logo";

interface CardPageProps {
  title: string;
  /** One line under the title. */
  lead?: ReactNode;
  /** Below the card: other ways. */
  foot?: ReactNode;
  children?: ReactNode;
}

/** A page of one matter, without the shell: a card in the middle. */
export function CardPage({ title, lead, foot, children }: CardPageProps) {
  return (
    <div className="h-full overflow-auto">
      <main className="mx-auto flex min-h-full w-[min(400px,100%)] flex-col justify-center gap-4 px-4 py-8">
        <div className="flex items-center gap-2">
          <Logo />
          <span className="text-title font-semibold">Sightline</span>
        </div>
        <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-6">
          <div className="flex flex-col gap-1">
            <h1 className="text-page font-semibold break-words">{title}</h1>
            {lead !== undefined && <div className="break-words text-fg-2">{lead}</div>}
          </div>
          {children}
        </section>
        {foot !== undefined && <div className="flex flex-col gap-1 px-1 text-table text-fg-2">{foot}</div>}
      </main>
    </div>
  );
}
