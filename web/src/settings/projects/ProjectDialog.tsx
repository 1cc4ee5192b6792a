import * as z from "zod/mini";
import { AreaField, Field } from "../../ui/form/Field";
import { FormDialog } from "../../ui/form/FormDialog";
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
  const { errors, ...form } = useForm(Schema, async (values) => {
    await save({ ...values, id: project?.id });
    onClose();
  });
  return (
    <FormDialog
      title={project === undefined ? "Make a project" : `Change ${project.name}`}
      form={form}
      action={project === undefined ? "Make the project" : "Save"}
      onClose={onClose}
    >
      <Field label="Name" name="name" autoComplete="off" data-focus defaultValue={project?.name} error={errors.name} />
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
    </FormDialog>
  );
}
