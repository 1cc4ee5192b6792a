import { useState } from "react";
import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { ProblemError } from "../api/problem";
import { CardPage } from "../ui/CardPage";
import { BadLink } from "./BadLink";
import { useLinkToken } from "./linkToken";
import { PasswordForm } from "./PasswordForm";

/** A new password, by a link. */
export function ResetPage() {
  const token = useLinkToken();
  const [gone, setGone] = useState<ProblemError>();
  if (token === "" || gone !== undefined) return <BadLink error={gone} />;
  return (
    <CardPage title="Set a new password" lead="Every session of yours ends; you sign in again with the new one.">
      <PasswordForm
        action="Set the password"
        fresh
        onPassword={async (new_password) => {
          try {
            await body(api.POST("/api/v1/auth/password/reset", { body: { token, new_password } }));
          } catch (failure) {
            if (failure instanceof ProblemError && failure.kind === "invalid-link") setGone(failure);
            throw failure;
          }
          await leaveTo("/sign-in?done=reset");
        }}
      />
    </CardPage>
  );
}
