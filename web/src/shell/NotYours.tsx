import { workspaceInPath } from "../api/caller";
import { pathOf, signOut, useSession } from "../api/session";
import { Button } from "../ui/Button";
import { CardPage } from "../ui/CardPage";
import { CreateWorkspace } from "./CreateWorkspace";

/** For who has signed in, and opens a workspace that is not theirs, or has none yet. */
export function NotYours() {
  const { me } = useSession();
  const named = workspaceInPath(globalThis.location.pathname);
  return (
    <CardPage
      title={named === undefined ? "You have no workspace" : "This workspace is not yours"}
      lead={
        named === undefined
          ? "Make one, or open the link of an invitation."
          : `There is no workspace ${named}, or you are not a member. Its owners and admins invite people.`
      }
      foot={
        <div className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate">Signed in as {me.user?.email}</span>
          <Button look="quiet" onClick={() => void signOut()}>
            Sign out
          </Button>
        </div>
      }
    >
      {me.workspaces.length > 0 ? (
        <ul aria-label="Your workspaces" className="flex flex-col gap-1">
          {me.workspaces.map(({ slug, name, role }) => (
            <li key={slug}>
              <a
                href={pathOf(slug, "/")}
                className="flex h-8 items-center gap-2 rounded-sm border border-line px-2 hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                <span className="text-table text-fg-3">{role}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <CreateWorkspace />
      )}
    </CardPage>
  );
}
