import { Link } from "@tanstack/react-router";
import { type Evidence, evidenceSearch } from "./evidence";

interface TracesLinkProps extends Evidence {
  /** Which traces: for who does not see what stands beside it. */
  what: string;
  children?: React.ReactNode;
}

/** Leads to the list of the traces behind a number. */
export function TracesLink({ what, children = "traces", ...evidence }: TracesLinkProps) {
  return (
    <Link
      to="/traces"
      search={evidenceSearch(evidence) as never}
      title={evidence.q}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {children}
      <span className="sr-only"> {what}</span>
    </Link>
  );
}
