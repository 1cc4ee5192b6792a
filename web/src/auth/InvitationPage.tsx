import { useQuery } from "@tanstack/react-query";
import { pathOf } from "../api/session";
import { setCaller } from "../api/caller";
import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { Async } from "../ui/Async";
import { Button } from "../ui/Button";
import { CardPage } from "../ui/CardPage";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import * as z from "zod/mini";
import { AccountForm } from "./AccountForm";
import { BadLink } from "./BadLink";
import { useLinkToken } from "./linkToken";
import { PasswordForm } from "./PasswordForm";
import { signIn } from "./signIn";

/** Joins the workspace, and goes there. */
async function accept(token: string): Promise<void> {
  const { slug } = await body(api.POST("/api/v1/auth/invitations/accept", { body: { token } }));
  await leaveTo(pathOf(slug, "/"));
}

/** The link of an invitation: register, or sign in and join. */
export function InvitationPage() {
  const token = useLinkToken();
  const view = useQuery({
    queryKey: ["/api/v1/auth/invitations/view", token],
    retry: false,
    queryFn: async ({ signal }) => {
      const invitation = await body(api.POST("/api/v1/auth/invitations/view", { body: { token }, signal }));
      // Nobody may be signed in: that is no reason to leave.
      const { data: me } = await api.GET("/api/v1/auth/me", { signal });
      if (me) setCaller({ workspace: undefined, csrf: me.csrf_token });
      return { ...invitation, signedInAs: me?.user?.email };
    },
  });
  if (token === "" || view.error !== null) return <BadLink error={view.error} />;
  return (
    <Async query={view}>
      {({ workspace_name, email, role, has_account, signedInAs }) => (
        <CardPage
          title={`Join ${workspace_name}`}
          lead={
            <>
              You are invited as <b className="font-medium">{role}</b>
              {has_account ? `, as ${email}.` : ". Make an account, and you are in."}
            </>
          }
          foot={signedInAs !== undefined && signedInAs !== email && <p>You are signed in as {signedInAs} here.</p>}
        >
          {has_account && signedInAs === email ? (
            <Accept token={token} workspace={workspace_name} />
          ) : has_account ? (
            <PasswordForm
              action="Sign in and join"
              onPassword={async (password) => {
                await signIn({ email, password });
                await accept(token);
              }}
            />
          ) : (
            <AccountForm
              action="Register and join"
              address={email}
              onAccount={async (account) => {
                await body(api.POST("/api/v1/auth/register", { body: { ...account, invitation: token } }));
                await signIn(account);
                await leaveTo("/");
              }}
            />
          )}
        </CardPage>
      )}
    </Async>
  );
}

function Accept({ token, workspace }: { token: string; workspace: string }) {
  const { problem, pending, onSubmit } = useForm(z.object({}), () => accept(token));
  return (
    <form className="flex flex-col gap-3" onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <Button type="submit" look="primary" disabled={pending} className="h-8!">
        Join {workspace}
      </Button>
    </form>
  );
}
