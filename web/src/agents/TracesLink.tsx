import { Link } from "@tanstack/react-router";
import { counted } from "../format/count";

interface TracesLinkProps {
  q: string;
  /** How many they are, where that is known. */
  count?: number;
  /** Which traces: for who does not see what stands beside it. */
  what: string;
}

/** Leads to the list of the traces behind a number. */
export function TracesLink({ q, count, what }: TracesLinkProps) {
  return (
    <Link
      to="/traces"
      search={{ q } as never}
      title={q}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {count === undefined ? "traces" : counted(count, "trace")}
      <span className="sr-only"> {what}</span>
    </Link>
  );
}
