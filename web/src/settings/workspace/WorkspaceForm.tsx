import { useState } from "react";
import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { AreaField, Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { useSaveWorkspace, type Workspace } from "./queries";

const Schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "What it is called")),
  description: z.string(),
});

export function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const save = useSaveWorkspace();
  const [saved, setSaved] = useState(false);
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    await save(form);
    setSaved(true);
  });
  return (
    <form noValidate className="flex max-w-120 flex-col gap-3" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Field label="Name" name="name" autoComplete="off" defaultValue={workspace.name} error={errors.name} />
      <AreaField
        label="Description"
        name="description"
        defaultValue={workspace.description}
        error={errors.description}
      />
      <FormProblem problem={problem} />
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" disabled={pending}>
          Save
        </Button>
        <span role="status" className="text-table text-fg-2">
          {saved && "Saved"}
        </span>
      </div>
    </form>
  );
}
