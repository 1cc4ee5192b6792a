import { useState } from "react";
import * as z from "zod/mini";
import { useSession } from "../../api/session";
import { Button } from "../../ui/Button";
import { CodeBlock } from "../../ui/CodeBlock";
import { Dialog } from "../../ui/Dialog";
import { Field, SelectField } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
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
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) =>
    setInvited(await invite.mutateAsync(form)),
  );
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
        <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
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
          <FormProblem problem={problem} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" disabled={pending}>
              Invite
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
