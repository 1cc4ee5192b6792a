import * as z from "zod/mini";
import { Field } from "../ui/form/Field";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import { email, fullName, newPassword, passwordHelp, workspaceName } from "./rules";
import { SubmitButton } from "./SubmitButton";

const Schema = z.object({ full_name: fullName, email, password: newPassword });
const OwnSchema = z.extend(Schema, { workspace_name: workspaceName });

export type Account = z.infer<typeof Schema> & { workspace_name?: string };

interface AccountFormProps {
  action: string;
  /** Given where only this address may be taken. */
  address?: string;
  /** Asks for the name of a workspace too. */
  ownWorkspace?: boolean;
  onAccount: (account: Account) => Promise<unknown>;
}

/** What a new account needs. */
export function AccountForm({ action, address, ownWorkspace = false, onAccount }: AccountFormProps) {
  const { errors, problem, pending, onSubmit } = useForm<Account>(ownWorkspace ? OwnSchema : Schema, onAccount);
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
      <Field
        label="Your name"
        name="full_name"
        autoComplete="name"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for this alone
        autoFocus
        error={errors.full_name}
      />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={address}
        readOnly={address !== undefined}
        error={errors.email}
      />
      {ownWorkspace && (
        <Field
          label="Workspace"
          name="workspace_name"
          autoComplete="organization"
          help="What you send is seen by its members alone. You can invite others."
          error={errors.workspace_name}
        />
      )}
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        help={passwordHelp}
        error={errors.password}
      />
      <FormProblem problem={problem} />
      <SubmitButton pending={pending}>{action}</SubmitButton>
    </form>
  );
}
