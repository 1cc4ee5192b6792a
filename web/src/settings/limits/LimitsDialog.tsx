import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import type { LimitedWorkspace } from "./limits";
import { useSetLimits } from "./queries";

const digits = z.string().check(z.trim(), z.regex(/^\d{0,12}$/, "A whole number"));
const Schema = z.object({ ingest_bytes_per_second: digits, ingest_spans_per_second: digits });

/** How much a workspace may send; empty for the server's setting. */
export function LimitsDialog({ workspace, onClose }: { workspace: LimitedWorkspace; onClose: () => void }) {
  const setLimits = useSetLimits();
  const { own } = workspace.limits;
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    await setLimits({
      id: workspace.id,
      ingest_bytes_per_second: Number(form.ingest_bytes_per_second),
      ingest_spans_per_second: Number(form.ingest_spans_per_second),
    });
    onClose();
  });
  return (
    <Dialog title={`Limits of ${workspace.name}`} onClose={onClose}>
      <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
        <Field
          label="Bytes of telemetry a second"
          name="ingest_bytes_per_second"
          inputMode="numeric"
          autoComplete="off"
          data-focus
          placeholder="The server’s setting"
          help="Inflated. 20971520 is 20 MB."
          defaultValue={own.ingest_bytes_per_second ?? ""}
          error={errors.ingest_bytes_per_second}
        />
        <Field
          label="Spans, log records and points a second"
          name="ingest_spans_per_second"
          inputMode="numeric"
          autoComplete="off"
          placeholder="The server’s setting"
          defaultValue={own.ingest_spans_per_second ?? ""}
          error={errors.ingest_spans_per_second}
        />
        <FormProblem problem={problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={pending}>
            Set the limits
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
