import { X } from "lucide-react";
import { removeTerm, topTerms } from "../../filters/terms";
import { counted } from "../../format/count";
import { ago } from "../../format/time";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { reachingBack } from "./reachingBack";
import type { TraceItem } from "./traceItem";
import { useMinute } from "./useMinute";

interface EmptyByFilterProps {
  q: string;
  /** Traces of the time range without the filter. */
  all: number | undefined;
  /** The newest match at any time; null for none, undefined while it is looked for. */
  last: TraceItem | null | undefined;
  onFilter: (q: string) => void;
  onRange: (range: { range: string }) => void;
}

/** Nothing matches here: which term to leave out, and where the next match is. */
export function EmptyByFilter({ q, all, last, onFilter, onRange }: EmptyByFilterProps) {
  const terms = topTerms(q);
  const now = useMinute();
  return (
    <EmptyState title={titleOf(q, all)}>
      {terms.length > 0 && (
        <ul aria-label="Terms of the filter" className="my-2 flex flex-wrap justify-center gap-1">
          {terms.map((term) => (
            <li key={term.start}>
              <button
                type="button"
                onClick={() => onFilter(removeTerm(q, term))}
                className="inline-flex h-6 max-w-100 items-center gap-1 rounded-sm border border-control bg-surface px-2 font-mono text-table text-fg hover:bg-hover"
              >
                <span className="truncate">{term.text}</span>
                <X aria-hidden className="size-3 shrink-0" />
                <span className="sr-only">: remove</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {last === null && <p>{q === "" ? "No trace was ever taken in." : "Nothing matched at any time."}</p>}
      {last && (
        <p className="flex items-center justify-center gap-2">
          {q === "" ? "Last trace" : "Last match"} {ago(last.started_at, now)}
          <Button onClick={() => onRange(reachingBack(last.started_at, Date.now()))}>Show</Button>
        </p>
      )}
    </EmptyState>
  );
}

function titleOf(q: string, all: number | undefined): string {
  if (all === 0 || q === "") return "No traces in this time range";
  return all === undefined ? "No trace matches" : `0 of ${counted(all, "trace")} match`;
}
