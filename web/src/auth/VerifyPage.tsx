import * as z from "zod/mini";
import { api, body } from "../api/client";
import { leaveTo } from "../api/leave";
import { CardPage } from "../ui/CardPage";
import { FormProblem } from "../ui/form/FormProblem";
import { useForm } from "../ui/form/useForm";
import { BadLink } from "./BadLink";
import { useLinkToken } from "./linkToken";
import { SubmitButton } from "./SubmitButton";

/** Proves an address. Asks for a press: programs that look at mails open links too, and the link works once. */
export function VerifyPage() {
  const token = useLinkToken();
  const { problem, pending, onSubmit } = useForm(z.object({}), async () => {
    await body(api.POST("/api/v1/auth/verify", { body: { token } }));
    await leaveTo("/sign-in?done=verified");
  });
  if (token === "") return <BadLink error={null} />;
  return (
    <CardPage title="Confirm your address" lead="Then you can sign in.">
      <form className="flex flex-col gap-3" onSubmit={onSubmit}>
        <FormProblem problem={problem} />
        <SubmitButton pending={pending}>This address is mine</SubmitButton>
      </form>
    </CardPage>
  );
}
