import { useState } from "react";
import * as z from "zod/mini";
import { api, body } from "../api/client";
import { CardPage } from "../ui/CardPage";
import { Field } from "../ui/form/Field";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import { AuthLink } from "./AuthLink";
import { useAuthConfig } from "./config";
import { email } from "./rules";
import { SubmitButton } from "./SubmitButton";

const Schema = z.object({ email });

/** Asks for a link to set a new password. */
export function ForgotPage() {
  const [sentTo, setSentTo] = useState<string>();
  const config = useAuthConfig().data;
  const form = useForm(Schema, async (values) => {
    await body(api.POST("/api/v1/auth/password/forgot", { body: values }));
    setSentTo(values.email);
  });
  const foot = (
    <p>
      <AuthLink to="/sign-in">Back to sign-in</AuthLink>
    </p>
  );
  if (config?.mail === false)
    return (
      <CardPage
        title="Forgotten your password?"
        lead="This server sends no mail. Who runs it can make a link with which you set a new password."
        foot={foot}
      />
    );
  if (sentTo !== undefined)
    return (
      <CardPage
        title="Look into your mail"
        lead={`If ${sentTo} has an account here, a link to set a new password is on its way. It works once, for two hours.`}
        foot={foot}
      />
    );
  return (
    <CardPage title="Forgotten your password?" lead="A link to set a new one comes by mail." foot={foot}>
      <form noValidate className="flex flex-col gap-3" onSubmit={form.onSubmit}>
        <Field label="Email" name="email" type="email" autoComplete="username" error={form.errors.email} />
        <FormProblem problem={form.problem} />
        <SubmitButton pending={form.pending}>Send the link</SubmitButton>
      </form>
    </CardPage>
  );
}
