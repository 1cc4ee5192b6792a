import { Link } from "@tanstack/react-router";
import { useCan, useSession } from "../../api/session";

/** With accounts nothing is taken without a key; where the reader gets one. */
export function KeyNeeded() {
  const { me } = useSession();
  const makesKeys = useCan("manage_keys");
  if (me.mode === "local") return null;
  return (
    <p className="rounded-lg border border-line bg-surface p-3">
      Senders need an API key of this workspace.{" "}
      {makesKeys ? (
        <>
          <Link to="/settings/api-keys" className="text-accent underline">
            Make one
          </Link>
          : it comes with settings that are ready to paste.
        </>
      ) : (
        "Ask an owner or admin for one."
      )}
    </p>
  );
}
