import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { ProblemHelp } from "./ProblemHelp";
import { Spinner } from "./Spinner";

interface AsyncProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "isPlaceholderData"> & { refetch: () => unknown };
  /** Shown while nothing is there yet; a spinner otherwise. */
  loading?: ReactNode;
  /** Takes the place of the children where `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  className?: string;
  children: (data: T) => ReactNode;
}

/**
 * The one place for loading, error, empty and old data. While a refresh runs the last data stays; data of another
 * question is dimmed; a failed refresh says so above what is still shown.
 */
export function Async<T>({ query, loading, empty, isEmpty, className, children }: AsyncProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.error !== null) return <ProblemHelp error={query.error} retry={retry} />;
    return loading ?? <div className="p-4">{query.isPending && <Spinner />}</div>;
  }
  return (
    <>
      {query.error !== null && <ProblemHelp error={query.error} retry={retry} />}
      <div className={cx(className ?? "contents", query.isPlaceholderData && "opacity-60")}>
        {empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data)}
      </div>
    </>
  );
}
