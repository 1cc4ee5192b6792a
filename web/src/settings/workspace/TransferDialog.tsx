import * as z from "zod/mini";
import { refreshSession, useSession } from "../../api/session";
import { SelectField } from "../../ui/form/Field";
import { FormDialog } from "../../ui/form/FormDialog";
import { useForm } from "../../ui/form/useForm";
import { transferWorkspace, useCandidates, type Workspace } from "./queries";

const Schema = z.object({ user_id: z.string().check(z.minLength(1, "Somebody who is a member")) });

/** Makes another member the owner, and the reader an admin. */
export function TransferDialog({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const { me } = useSession();
  const others = (useCandidates().data ?? []).filter(({ user_id }) => user_id !== me.user?.id);
  const { errors, ...form } = useForm(Schema, async ({ user_id }) => {
    await transferWorkspace(user_id);
    await refreshSession();
    onClose();
  });
  return (
    <FormDialog
      title={`Transfer ${workspace.name}`}
      form={form}
      action="Transfer the workspace"
      look="danger"
      onClose={onClose}
    >
      <p className="text-fg-2">Another member becomes its owner, and you become an admin.</p>
      <SelectField label="New owner" name="user_id" data-focus error={errors.user_id}>
        <option value="">Choose a member</option>
        {others.map(({ user_id, email, full_name }) => (
          <option key={user_id} value={user_id}>
            {full_name === "" ? email : `${full_name} (${email})`}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
