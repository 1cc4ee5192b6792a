import { useState } from "react";
import * as z from "zod/mini";
import { useSession } from "../../api/session";
import { Button } from "../../ui/Button";
import { CodeBlock } from "../../ui/CodeBlock";
import { Dialog } from "../../ui/Dialog";
import { DialogForm } from "../../ui/form/DialogForm";
import { Field, SelectField } from "../../ui/form/Field";
import { useForm } from "../../ui/form/useForm";
import { RoleHelp, rolesToGive } from "../parts/roles";
import { type Invited, useChangeMembers } from "./queries";

const Schema = z.object({
  email: z.string().check(z.trim(), z.minLength(1, "Their mail address")),
  role: z.string(),
});

/** Invites an address; without mail its link is shown, to be handed on. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { me } = useSession();
  const { invite } = useChangeMembers();
  const [invited, setInvited] = useState<Invited>();
  const [role, setRole] = useState("member");
  const { errors, ...form } = useForm(Schema, async (values) => setInvited(await invite.mutateAsync(values)));
  return (
    <Dialog
      title={invited === undefined ? "Invite to the workspace" : `${invited.invitation.email} is invited`}
      onClose={onClose}
    >
      {invited !== undefined ? (
        <div className="flex flex-col gap-4">
          {invited.link === null ? (
            <p>A mail with the link is on its way. It works once, for seven days.</p>
          ) : (
            <>
              <p className="font-medium text-warn">
                This server sends no mail: hand on this link yourself. It is shown this once, and works once.
              </p>
              <CodeBlock label="the link" code={invited.link} />
            </>
          )}
          <div className="flex justify-end">
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <DialogForm form={form} action="Invite" onClose={onClose}>
          <Field label="Email" name="email" type="email" autoComplete="off" data-focus error={errors.email} />
          <SelectField
            label="Role"
            name="role"
            value={role}
            onChange={(event) => setRole(event.target.value)}
            help={RoleHelp[role]}
            error={errors.role}
          >
            {rolesToGive(me.role).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        </DialogForm>
      )}
    </Dialog>
  );
}
