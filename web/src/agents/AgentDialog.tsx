import * as z from "zod/mini";
import { AreaField, Field, SelectField } from "../ui/form/Field";
import { FormDialog } from "../ui/form/FormDialog";
import { useForm } from "../ui/form/useForm";
import { type Agent, useDescribeAgent } from "./agentQueries";

const TagsMax = 20;

const readTags = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

const Schema = z.object({
  name: z.string().check(z.trim(), z.maxLength(200, "At most 200 characters")),
  description: z.string().check(z.maxLength(2_000, "At most 2,000 characters")),
  owner: z.string().check(z.trim(), z.maxLength(200, "At most 200 characters")),
  tags: z.string().check(z.refine((text) => readTags(text).length <= TagsMax, `At most ${TagsMax} tags`)),
  default_model: z.string().check(z.trim()),
  default_model_provider: z.string().check(z.trim()),
  is_active: z.string(),
});

/** Says what an agent is for, and who answers for it. */
export function AgentDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { describe } = useDescribeAgent(agent.agent_id);
  const { errors, ...form } = useForm(Schema, async (values) => {
    await describe({ ...values, tags: readTags(values.tags), is_active: values.is_active === "yes" });
    onClose();
  });
  return (
    <FormDialog title={`Describe ${agent.name}`} form={form} action="Save" onClose={onClose}>
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        data-focus
        placeholder={agent.agent_id}
        help="Empty for as its calls say"
        defaultValue={agent.name === agent.agent_id ? "" : agent.name}
        error={errors.name}
      />
      <AreaField label="Description" name="description" defaultValue={agent.description} error={errors.description} />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="Owner"
          name="owner"
          autoComplete="off"
          placeholder="Who answers for it"
          defaultValue={agent.owner}
          error={errors.owner}
        />
        <Field
          label="Tags"
          name="tags"
          autoComplete="off"
          placeholder="travel, beta"
          defaultValue={agent.tags.join(", ")}
          error={errors.tags}
        />
        <Field
          label="Default model"
          name="default_model"
          autoComplete="off"
          placeholder="gpt-4o"
          defaultValue={agent.default_model}
          error={errors.default_model}
        />
        <Field
          label="Its provider"
          name="default_model_provider"
          autoComplete="off"
          placeholder="openai"
          defaultValue={agent.default_model_provider}
          error={errors.default_model_provider}
        />
        <SelectField
          label="In use"
          name="is_active"
          defaultValue={agent.is_active ? "yes" : "no"}
          error={errors.is_active}
        >
          <option value="yes">Yes</option>
          <option value="no">No, out of use</option>
        </SelectField>
      </div>
    </FormDialog>
  );
}
