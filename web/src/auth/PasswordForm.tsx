import * as z from "zod/mini";
import { Field } from "../ui/form/Field";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import { newPassword, oldPassword, passwordHelp } from "./rules";
import { SubmitButton } from "./SubmitButton";

interface PasswordFormProps {
  action: string;
  /** Asks for one that is to hold from now on. */
  fresh?: boolean;
  onPassword: (password: string) => Promise<unknown>;
}

const Old = z.object({ password: oldPassword });
const New = z.object({ new_password: newPassword });

/** One password, and nothing else. */
export function PasswordForm({ action, fresh = false, onPassword }: PasswordFormProps) {
  const form = useForm<{ password?: string; new_password?: string }>(fresh ? New : Old, (values) =>
    onPassword(values.new_password ?? values.password ?? ""),
  );
  const name = fresh ? "new_password" : "password";
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={form.onSubmit}>
      <Field
        label={fresh ? "New password" : "Your password"}
        name={name}
        type="password"
        autoComplete={fresh ? "new-password" : "current-password"}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for this alone
        autoFocus
        help={fresh ? passwordHelp : undefined}
        error={form.errors[name]}
      />
      <FormProblem problem={form.problem} />
      <SubmitButton pending={form.pending}>{action}</SubmitButton>
    </form>
  );
}
