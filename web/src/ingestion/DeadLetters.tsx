import { useState } from "react";
import { useCan } from "../api/session";
import { bytes } from "../format/bytes";
import { Moment } from "../settings/parts/Moment";
import { Part } from "../settings/parts/Topic";
import { Button } from "../ui/Button";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { FormProblem } from "../ui/form/FormProblem";
import { type DeadLetter, useChangeDeadLetters, useDeadLetters } from "./queries";

/** Records that could not be stored, to be tried again; nothing where there is none. */
export function DeadLetters() {
  const canRetry = useCan("write_telemetry");
  const canDrop = useCan("delete_telemetry");
  const letters = useDeadLetters();
  const { retry, drop } = useChangeDeadLetters();
  const [dropping, setDropping] = useState<DeadLetter>();
  if (letters.data === undefined || letters.data.items.length === 0) return null;
  const columns: TableColumn<DeadLetter>[] = [
    { head: "Failed", render: ({ failed_at }) => <Moment at={failed_at} /> },
    { head: "Received", render: ({ received_at }) => <Moment at={received_at} /> },
    { head: "Error", render: ({ error }) => error.split("\n")[0], className: "max-w-120" },
    { head: "Size", render: (letter) => bytes(letter.bytes), className: "text-right tabular-nums" },
  ];
  if (canRetry || canDrop)
    columns.push({
      head: "",
      render: (letter) => (
        <span className="inline-flex">
          {canRetry && (
            <Button look="quiet" disabled={retry.isPending} onClick={() => retry.mutate(letter.id)}>
              Try again
            </Button>
          )}
          {canDrop && (
            <Button look="quiet" onClick={() => setDropping(letter)}>
              Forget
            </Button>
          )}
        </span>
      ),
      className: "w-0 text-right",
    });
  return (
    <Part
      title="Dead letters"
      lead="These spans were acknowledged and could not be stored: a mistake of this program, not of their sender. They are kept, and can be tried again after an update."
    >
      <FormProblem problem={retry.error} />
      <DataTable label="Dead letters" columns={columns} rows={letters.data.items} rowKey={({ id }) => id} />
      {dropping !== undefined && (
        <ConfirmDialog
          title="Forget this dead letter?"
          action="Forget it"
          onConfirm={() => drop.mutateAsync(dropping.id)}
          onClose={() => setDropping(undefined)}
        >
          Its span is lost then.
        </ConfirmDialog>
      )}
    </Part>
  );
}
