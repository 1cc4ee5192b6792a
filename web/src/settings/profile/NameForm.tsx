import { useState } from "react";
import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { useChangeProfile } from "./queries";

const Schema = z.object({ full_name: z.string().check(z.trim(), z.minLength(1, "What others call you")) });

export function NameForm({ name }: { name: string }) {
  const { rename } = useChangeProfile();
  const [saved, setSaved] = useState(false);
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    await rename(form);
    setSaved(true);
  });
  return (
    <form noValidate className="flex max-w-100 flex-col gap-3" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Field label="Your name" name="full_name" autoComplete="name" defaultValue={name} error={errors.full_name} />
      <FormProblem problem={problem} />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={pending}>
          Save
        </Button>
        <span role="status" className="text-table text-fg-2">
          {saved && "Saved"}
        </span>
      </div>
    </form>
  );
}
