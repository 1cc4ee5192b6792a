import { exactCount } from "../format/count";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FormProblem } from "../ui/form/FormProblem";
import type { Format } from "./split";
import { useExport } from "./useExport";

interface ExportDialogProps {
  of: string;
  query: Record<string, string | number | undefined>;
  format: Format;
  onClose: () => void;
}

/** How far a file is; it is saved when it is whole. */
export function ExportDialog({ of, query, format, onClose }: ExportDialogProps) {
  const name = `${of}.${format}`;
  const { phase, rows, total, error, cancel, resume } = useExport(urlOf(of, format, query), format, name);
  const words = total === undefined ? `${exactCount(rows)} rows` : `${exactCount(rows)} of ${exactCount(total)} rows`;
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Dialog title={`Export ${name}`} onClose={close}>
      <div className="flex flex-col gap-3">
        <progress
          aria-label="Rows so far"
          className="h-2 w-full accent-accent"
          max={total === undefined ? undefined : Math.max(1, total)}
          value={
            total === undefined ? (phase === "done" ? 1 : undefined) : phase === "done" ? Math.max(1, total) : rows
          }
        />
        <p role="status" className="text-fg-2">
          {phase === "done"
            ? `Saved ${name}, ${exactCount(rows)} rows.`
            : phase === "failed"
              ? `Broke off after ${words}.`
              : words}
        </p>
        {phase === "failed" && <FormProblem problem={error} />}
        <div className="flex justify-end gap-2">
          {phase === "failed" && (
            <Button look="primary" onClick={resume}>
              Go on
            </Button>
          )}
          <Button onClick={close}>{phase === "running" ? "Cancel" : "Close"}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function urlOf(of: string, format: Format, query: ExportDialogProps["query"]): string {
  const parameters = new URLSearchParams({ of, format, cursors: "true" });
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== "" && key !== "limit") parameters.set(key, String(value));
  }
  return `/api/v1/export?${parameters}`;
}
