import { useSearch } from "@tanstack/react-router";
import * as z from "zod/mini";
import { leaveTo } from "../api/leave";
import { safeNext } from "../api/next";
import { CardPage } from "../ui/CardPage";
import { Field } from "../ui/form/Field";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import { AuthLink } from "./AuthLink";
import { useAuthConfig } from "./config";
import { email, oldPassword } from "./rules";
import { SendVerification } from "./SendVerification";
import { signIn } from "./signIn";
import { SubmitButton } from "./SubmitButton";

const Schema = z.object({ email, password: oldPassword });

/** Who are you? */
export function SignInPage() {
  const { next, done } = useSearch({ from: "/sign-in" });
  const config = useAuthConfig().data;
  const { errors, problem, pending, onSubmit } = useForm(Schema, async (values) => {
    await signIn(values);
    await leaveTo(safeNext(next));
  });
  return (
    <CardPage
      title="Sign in"
      lead={Said[done ?? ""] ?? (next === undefined ? undefined : "Then you are back where you were.")}
      foot={
        <>
          {config?.mail === true && (
            <p>
              <AuthLink to="/forgot">Forgotten your password?</AuthLink>
            </p>
          )}
          {config?.mail === false && (
            <p>Forgotten your password? Who runs this server can make a link for a new one.</p>
          )}
          {config?.registration === "open" && (
            <p>
              New here? <AuthLink to="/register">Register</AuthLink>
            </p>
          )}
          {config?.registration === "invite" && (
            <p>New here? Open the link of an invitation; owners and admins make them.</p>
          )}
          {config?.setup_required === true && (
            <p>Nobody has an account yet. The link that makes the first one is in the server’s log.</p>
          )}
        </>
      }
    >
      <form noValidate className="flex flex-col gap-3" onSubmit={onSubmit}>
        <Field
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for this alone
          autoFocus
          error={errors.email}
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errors.password}
        />
        <FormProblem problem={problem} />
        <SendVerification problem={problem} />
        <SubmitButton pending={pending}>Sign in</SubmitButton>
      </form>
    </CardPage>
  );
}

/** What has just happened elsewhere. */
const Said: Record<string, string> = {
  reset: "Your new password holds. Sign in with it.",
  verified: "Your address is confirmed. Sign in.",
  registered: "Your account is made. Sign in.",
};
