import { Link } from "@tanstack/react-router";
import { useCan } from "../api/session";
import { PanelRow } from "../panels/PanelPage";
import { PanelProblem } from "../panels/PanelProblem";
import { useSavedQueries } from "../queries/saved";
import { SavedQueryPanel } from "../queries/SavedQueryPanel";

/** Rows of one of them: Home is for a look. */
const Most = 8;

/** What the workspace wants to see first, as it was saved in Explore. */
export function PinnedQueries() {
  const { data, error, refetch } = useSavedQueries({ pinned: true });
  const canSave = useCan("save_queries");
  if (data === undefined) return <PanelProblem error={error} retry={() => void refetch()} />;
  if (data.items.length === 0)
    return canSave ? (
      <p className="text-table text-fg-3">
        Home can show your own questions: put one together in{" "}
        <Link to="/explore" className="text-accent underline">
          Explore
        </Link>
        , save it, and mark it for Home.
      </p>
    ) : null;
  return (
    <PanelRow>
      {data.items.map((saved) => (
        <SavedQueryPanel key={saved.id} saved={saved} most={Most} />
      ))}
    </PanelRow>
  );
}
