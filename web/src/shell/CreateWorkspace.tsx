import * as z from "zod/mini";
import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { pathOf } from "../api/session";
import { Button } from "../ui/Button";
import { Field } from "../ui/form/Field";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";

const Schema = z.object({ name: z.string().check(z.trim(), z.minLength(1, "What it is called")) });

/** Makes a workspace, and goes there. */
export function CreateWorkspace() {
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (values) => {
    const { slug } = await body(api.POST("/api/v1/workspaces", { body: values }));
    await leaveTo(pathOf(slug, "/"));
  });
  return (
    <form noValidate className="flex flex-col items-start gap-3" onSubmit={onSubmit}>
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        className="w-full"
        help="Its address is made from it, and stays."
        error={errors.name}
      />
      <FormProblem problem={problem} />
      <Button type="submit" look="primary" disabled={pending}>
        Make the workspace
      </Button>
    </form>
  );
}
