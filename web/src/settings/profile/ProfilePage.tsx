import { signOut, useSession } from "../../api/session";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Part, Topic } from "../parts/Topic";
import { NameForm } from "./NameForm";
import { PasswordForm } from "./PasswordForm";
import { SessionTable } from "./SessionTable";

/** Who the reader is, and where they are signed in. */
export function ProfilePage() {
  const { me } = useSession();
  if (me.user === null)
    return (
      <Topic title="Profile">
        <EmptyState title="Nobody signs in in mode Local">
          Once accounts are switched on, name, password and sessions are here. The theme is in the navigation.
        </EmptyState>
      </Topic>
    );
  return (
    <Topic title="Profile" lead={me.user.email} action={<Button onClick={() => void signOut()}>Sign out</Button>}>
      <Part title="Name">
        <NameForm name={me.user.full_name} />
      </Part>
      <Part title="Password">
        <PasswordForm email={me.user.email} />
      </Part>
      <Part
        title="Sessions"
        lead="Where you are signed in. One that you do not know: end it, and change your password."
      >
        <SessionTable />
      </Part>
    </Topic>
  );
}
