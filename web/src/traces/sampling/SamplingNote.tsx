import { Pin } from "lucide-react";
import { useCan } from "../../api/session";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/form/FormProblem";
import type { WireTrace } from "../wire";
import { usePin } from "./usePin";
import { isPinned, isToGo, why } from "./why";

/** Said where the spans of a trace will go, or stay because somebody asked for it. */
export function SamplingNote({ trace }: { trace: WireTrace }) {
  const { sampling } = trace;
  const pin = usePin(trace.trace_id);
  const mayPin = useCan("write_telemetry");
  const pinned = isPinned(sampling);
  if (!pinned && !isToGo(sampling)) return null;
  return (
    <div
      role="status"
      className="mx-4 mb-2 flex flex-wrap items-center gap-2 rounded-sm border border-line bg-surface px-2 py-1 text-table"
    >
      <Pin aria-hidden className="size-3.5 shrink-0 text-fg-3" />
      <span>
        {pinned
          ? "Pinned: its spans stay, whatever sampling decides."
          : `Its spans will go: sampling left it out (${why(sampling)}). Its calls and figures stay.`}
      </span>
      {mayPin && (
        <Button look="quiet" disabled={pin.isPending} onClick={() => pin.mutate(!pinned)}>
          {pinned ? "Unpin" : "Keep it whole"}
        </Button>
      )}
      <FormProblem problem={pin.error} />
    </div>
  );
}
