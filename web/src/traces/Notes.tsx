import { Info } from "lucide-react";
import { useMemo } from "react";
import { duration } from "../format/duration";
import { notesOf } from "./summary";
import type { TraceState } from "./useTrace";

/** What the reader has to know before believing the picture. Each note leads to a row that shows it. */
export function Notes({ state, onShow }: { state: TraceState; onShow: (row: number) => void }) {
  const { model, complete, head } = state;
  const notes = useMemo(() => (complete ? notesOf(model, duration) : []), [model, complete]);
  if (notes.length === 0 && complete) return null;
  return (
    <ul aria-label="Notes about this trace" className="mx-4 mb-2 rounded-sm border border-warn/60 bg-surface py-0.5">
      {!complete && (
        <li role="status" className="px-2 text-table leading-6 text-fg-2">
          Loading: {model.spanCount.toLocaleString("en-US")} of {head.span_count.toLocaleString("en-US")} spans.
        </li>
      )}
      {notes.map((note) => (
        <li key={note.text} className="flex items-start gap-2 px-2 text-table">
          <Info aria-hidden className="mt-1.25 size-3.5 shrink-0 text-warn" />
          <span className="py-1">{note.text}</span>
          <button
            type="button"
            className="min-h-6 shrink-0 text-accent hover:underline"
            onClick={() => onShow(note.row)}
          >
            Show
          </button>
        </li>
      ))}
    </ul>
  );
}
