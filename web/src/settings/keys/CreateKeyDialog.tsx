import { useState } from "react";
import { Dialog } from "../../ui/Dialog";
import { DialogForm } from "../../ui/form/DialogForm";
import { Field, SelectField } from "../../ui/form/Field";
import { useForm } from "../../ui/form/useForm";
import { KeySchema, keyRequest } from "./keyRequest";
import { type CreatedKey, useChangeKeys } from "./queries";
import { ShownOnce } from "./ShownOnce";
import { useProjectNames } from "./useProjectNames";

/** Makes a key, and shows its text this once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<CreatedKey>();
  return (
    <Dialog title={made === undefined ? "Make an API key" : `The key ${made.name}`} onClose={onClose}>
      {made === undefined ? (
        <KeyForm onMade={setMade} onClose={onClose} />
      ) : (
        <ShownOnce made={made} onClose={onClose} />
      )}
    </Dialog>
  );
}

function KeyForm({ onMade, onClose }: { onMade: (made: CreatedKey) => void; onClose: () => void }) {
  const { create } = useChangeKeys();
  const projects = useProjectNames();
  const { errors, ...form } = useForm(KeySchema, async (values) =>
    onMade(await create(keyRequest(values, Date.now()))),
  );
  return (
    <DialogForm form={form} action="Make the key" onClose={onClose}>
      <Field label="Name" name="name" autoComplete="off" data-focus placeholder="checkout" error={errors.name} />
      <SelectField label="It may" name="access" defaultValue="write">
        <option value="write">send telemetry</option>
        <option value="both">send telemetry and read</option>
        <option value="read">read</option>
      </SelectField>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField label="Project" name="project_id" error={errors.project_id}>
          <option value="">What the telemetry says</option>
          {[...projects].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field
          label="Environment"
          name="environment"
          autoComplete="off"
          placeholder="What the telemetry says"
          error={errors.environment}
        />
      </div>
      <SelectField label="Expires" name="days" error={errors.expires_at}>
        <option value="0">Never</option>
        <option value="30">In 30 days</option>
        <option value="90">In 90 days</option>
        <option value="365">In a year</option>
      </SelectField>
    </DialogForm>
  );
}
