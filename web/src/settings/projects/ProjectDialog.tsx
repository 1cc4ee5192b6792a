import * as z from "zod/mini";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { AreaField, Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { type Project, useChangeProjects } from "./queries";

const Schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "What it is called")),
  slug: z.optional(z.string().check(z.trim())),
  description: z.string(),
});

/** Makes a project, or changes one. */
export function ProjectDialog({ project, onClose }: { project: Project | undefined; onClose: () => void }) {
  const { save } = useChangeProjects();
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    await save({ ...form, id: project?.id });
    onClose();
  });
  return (
    <Dialog title={project === undefined ? "Make a project" : `Change ${project.name}`} onClose={onClose}>
      <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
        <Field
          label="Name"
          name="name"
          autoComplete="off"
          data-focus
          defaultValue={project?.name}
          error={errors.name}
        />
        {project === undefined && (
          <Field
            label="Id"
            name="slug"
            autoComplete="off"
            placeholder="Made from the name"
            help="What telemetry carries as project.id; it stays."
            error={errors.slug}
          />
        )}
        <AreaField
          label="Description"
          name="description"
          defaultValue={project?.description}
          error={errors.description}
        />
        <FormProblem problem={problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={pending}>
            {project === undefined ? "Make the project" : "Save"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
