import { useRef, useState } from "react";
import * as z from "zod/mini";
import { ProblemError } from "../../api/problem";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/form/Field";
import { FormProblem } from "../../ui/form/FormProblem";
import { useForm } from "../../ui/form/useForm";
import { useChangeProfile } from "./queries";

const Schema = z.object({
  current_password: z.string().check(z.minLength(1, "The one that holds now")),
  new_password: z.string().check(z.minLength(12, "At least 12 characters"), z.maxLength(256, "At most 256 characters")),
});

/** A new password ends the reader's other sessions. */
export function PasswordForm({ email }: { email: string }) {
  const { setPassword } = useChangeProfile();
  const [saved, setSaved] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (form) => {
    await setPassword(form);
    element.current?.reset();
    setSaved(true);
  });
  const wrong = problem instanceof ProblemError && problem.kind === "sign-in-failed";
  return (
    <form
      ref={element}
      noValidate
      className="flex max-w-100 flex-col gap-3"
      onSubmit={onSubmit}
      onInput={() => setSaved(false)}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        label="Password that holds now"
        name="current_password"
        type="password"
        autoComplete="current-password"
        error={errors.current_password ?? (wrong ? problem.message : undefined)}
      />
      <Field
        label="New password"
        name="new_password"
        type="password"
        autoComplete="new-password"
        help="12 characters or more. Your other sessions end."
        error={errors.new_password}
      />
      {!wrong && <FormProblem problem={problem} />}
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={pending}>
          Change the password
        </Button>
        <span role="status" className="text-table text-fg-2">
          {saved && "Changed; your other sessions have ended"}
        </span>
      </div>
    </form>
  );
}
