import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { Async } from "../ui/Async";
import { CardPage } from "../ui/CardPage";
import { AccountForm } from "./AccountForm";
import { AuthLink } from "./AuthLink";
import { useAuthConfig } from "./config";
import { useLinkToken } from "./linkToken";

/** The first owner, by the link of the log. */
export function SetUpPage() {
  const token = useLinkToken();
  const config = useAuthConfig();
  return (
    <Async query={config}>
      {({ setup_required }) =>
        !setup_required ? (
          <CardPage title="Sightline is set up" lead="The first owner has an account.">
            <p>
              <AuthLink to="/sign-in">Sign in</AuthLink>
            </p>
          </CardPage>
        ) : token === "" ? (
          <CardPage
            title="Set up Sightline"
            lead="Nobody has an account yet. The link that makes the first one is in the server’s log; each start writes a new one."
          />
        ) : (
          <CardPage
            title="Set up Sightline"
            lead="You become the first owner: of the workspace default with everything in it, and of this server."
          >
            <AccountForm
              action="Make my account"
              onAccount={async (account) => {
                await body(api.POST("/api/v1/auth/setup", { body: { ...account, token, cookie: true } }));
                await leaveTo("/");
              }}
            />
          </CardPage>
        )
      }
    </Async>
  );
}
