import { count } from "../../format/count";
import { Button } from "../../ui/Button";
import type { ExportState } from "./useExport";

interface ExportStatusProps {
  state: ExportState;
  onCancel: () => void;
  onDismiss: () => void;
}

/** How far an export is, and how it ended. */
export function ExportStatus({ state, onCancel, onDismiss }: ExportStatusProps) {
  const { done, failed, total, ended } = state;
  return (
    <div className="flex h-10 shrink-0 items-center gap-3 border-t border-line bg-surface px-4 text-table">
      <span role="status">{say(state)}</span>
      {failed > 0 && <span className="text-error">{count(failed)} could not be had</span>}
      {ended === undefined && (
        <progress
          aria-label="Export"
          max={total}
          value={total ? done + failed : undefined}
          className="h-1.5 w-40 accent-accent"
        />
      )}
      <span className="ml-auto" />
      {ended === undefined ? <Button onClick={onCancel}>Cancel</Button> : <Button onClick={onDismiss}>Close</Button>}
    </div>
  );
}

function say({ done, total, ended }: ExportState): string {
  if (ended === "saved") return `Exported ${count(done)} ${done === 1 ? "trace" : "traces"} as OTLP/JSON lines`;
  if (ended === "cancelled") return "The export was cancelled; nothing was saved";
  if (ended === "failed") return "The export failed: the list could not be read to its end";
  return `Exporting ${count(done)}${total === undefined ? "" : ` of ${count(total)}`} …`;
}
