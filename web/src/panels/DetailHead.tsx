import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface DetailHeadProps {
  /** The list that it is of. */
  list: { to: "/agents" | "/budgets" | "/sessions" | "/users"; title: string };
  title: string;
  /** Said where the title is pointed at. */
  tip: string | undefined;
  /** Behind the title: what it is like, and what can be done. */
  children: ReactNode;
}

/** The head of the page of one of a list: the way back to the list, and what it is called. */
export function DetailHead({ list, title, tip, children }: DetailHeadProps) {
  return (
    <header className="flex min-h-8 min-w-0 items-center gap-2">
      <Link to={list.to} className="text-fg-2 hover:text-accent hover:underline">
        {list.title}
      </Link>
      <span aria-hidden className="text-fg-3">
        /
      </span>
      <h1 className="truncate text-page font-semibold" title={tip}>
        {title}
      </h1>
      {children}
    </header>
  );
}
