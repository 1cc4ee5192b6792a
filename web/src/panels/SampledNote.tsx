import { Link } from "@tanstack/react-router";
import { counted } from "../format/count";
import type { RangeSearch } from "../time/range";
import { useSampledOut } from "./useSampledOut";

interface SampledNoteProps {
  range: RangeSearch;
  /** What that means for what is shown. */
  children: string;
}

/** One quiet line where an answer is made of spans and some are gone; nothing where none is. */
export function SampledNote({ range, children }: SampledNoteProps) {
  const gone = useSampledOut(range);
  if (!gone) return null;
  return (
    <p role="note" className="text-table text-fg-3">
      {counted(gone, "span")} of this time went by{" "}
      <Link to="/sampling" className="text-fg-2 underline hover:text-accent">
        sampling
      </Link>
      . {children}
    </p>
  );
}
