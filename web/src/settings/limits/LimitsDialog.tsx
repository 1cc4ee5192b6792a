import * as z from "zod/mini";
import { Field } from "../../ui/form/Field";
import { FormDialog } from "../../ui/form/FormDialog";
import { useForm } from "../../ui/form/useForm";
import type { LimitedWorkspace } from "./limits";
import { useSetLimits } from "./queries";

const digits = z.string().check(z.trim(), z.regex(/^\d{0,12}$/, "A whole number"));
const Schema = z.object({ ingest_bytes_per_second: digits, ingest_spans_per_second: digits });

/** How much a workspace may send; empty for the server's setting. */
export function LimitsDialog({ workspace, onClose }: { workspace: LimitedWorkspace; onClose: () => void }) {
  const setLimits = useSetLimits();
  const { own } = workspace.limits;
  const { errors, ...form } = useForm(Schema, async (values) => {
    await setLimits({
      id: workspace.id,
      ingest_bytes_per_second: Number(values.ingest_bytes_per_second),
      ingest_spans_per_second: Number(values.ingest_spans_per_second),
    });
    onClose();
  });
  return (
    <FormDialog title={`Limits of ${workspace.name}`} form={form} action="Set the limits" onClose={onClose}>
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
    </FormDialog>
  );
}
