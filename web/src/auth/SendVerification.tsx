import { useState } from "react";
import { api, body } from "../api/client";
import { ProblemError } from "../api/problem";
import { Button } from "../ui/Button";

/** Where sign-in waits for a mail to be opened: sends it again. */
export function SendVerification({ problem }: { problem: unknown }) {
  const [said, setSaid] = useState<string>();
  if (!(problem instanceof ProblemError) || problem.kind !== "not-verified") return null;
  const send = async (form: HTMLFormElement | null) => {
    const email = String(form === null ? "" : (new FormData(form).get("email") ?? ""));
    try {
      await body(api.POST("/api/v1/auth/verification", { body: { email } }));
      setSaid("Sent, if the address waits for one.");
    } catch (failure) {
      setSaid(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <div className="flex items-center gap-2 text-table">
      <Button onClick={(event) => void send(event.currentTarget.form)}>Send the mail again</Button>
      <span role="status" className="text-fg-2">
        {said}
      </span>
    </div>
  );
}
