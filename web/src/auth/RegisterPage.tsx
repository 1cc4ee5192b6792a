import { useState } from "react";
import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { Async } from "../ui/Async";
import { CardPage } from "../ui/CardPage";
import { AccountForm } from "./AccountForm";
import { AuthLink } from "./AuthLink";
import { useAuthConfig } from "./config";
import { signIn } from "./signIn";

/** An account with a workspace of one's own, where that is open to everybody. */
export function RegisterPage() {
  const config = useAuthConfig();
  const [sentTo, setSentTo] = useState<string>();
  const foot = (
    <p>
      Have an account? <AuthLink to="/sign-in">Sign in</AuthLink>
    </p>
  );
  if (sentTo !== undefined)
    return (
      <CardPage
        title="Look into your mail"
        lead={`A link to confirm ${sentTo} is on its way. Sign-in works once you have opened it.`}
        foot={foot}
      />
    );
  return (
    <Async query={config}>
      {({ registration }) =>
        registration !== "open" ? (
          <CardPage
            title={registration === "invite" ? "Registration is by invitation" : "Registration is closed"}
            lead={
              registration === "invite"
                ? "Ask an owner or admin of a workspace for a link, and open it."
                : "Ask who runs this server."
            }
            foot={foot}
          />
        ) : (
          <CardPage title="Register" foot={foot}>
            <AccountForm
              action="Register"
              ownWorkspace
              onAccount={async (account) => {
                const { email, verification_required } = await body(
                  api.POST("/api/v1/auth/register", { body: account }),
                );
                if (verification_required) {
                  setSentTo(email);
                  return;
                }
                await signIn(account);
                await leaveTo("/");
              }}
            />
          </CardPage>
        )
      }
    </Async>
  );
}
