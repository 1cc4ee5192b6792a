import { useSession } from "../../api/session";
import { EmptyState } from "../../ui/EmptyState";

/** In place of a page that the reader's role does not open. */
export function NotAllowed({ what }: { what: string }) {
  const { me } = useSession();
  return (
    <EmptyState title={`You cannot ${what}`}>
      {me.role === null
        ? "This needs the right to run the server."
        : `Your role here is ${me.role}. Owners and admins can; they also change roles.`}
    </EmptyState>
  );
}
