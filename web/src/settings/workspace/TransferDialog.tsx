import * as z from "zod/mini";
import { refreshSession, useSession } from "../../api/session";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SelectField } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { transferWorkspace, useCandidates, type Workspace } from "./queries";

const Schema = z.object({ user_id: z.string().check(z.minLength(1, "Somebody who is a member")) });

/** Makes another member the owner, and the reader an admin. */
export function TransferDialog({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const { me } = useSession();
  const others = (useCandidates().data ?? []).filter(({ user_id }) => user_id !== me.user?.id);
  const { errors, problem, pending, onSubmit } = useForm(Schema, async ({ user_id }) => {
    await transferWorkspace(user_id);
    await refreshSession();
    onClose();
  });
  return (
    <Dialog title={`Transfer ${workspace.name}`} onClose={onClose}>
      <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
        <p className="text-fg-2">Another member becomes its owner, and you become an admin.</p>
        <SelectField label="New owner" name="user_id" data-focus error={errors.user_id}>
          <option value="">Choose a member</option>
          {others.map(({ user_id, email, full_name }) => (
            <option key={user_id} value={user_id}>
              {full_name === "" ? email : `${full_name} (${email})`}
            </option>
          ))}
        </SelectField>
        <FormProblem problem={problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" disabled={pending}>
            Transfer the workspace
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
