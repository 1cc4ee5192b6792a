import { Link } from "@tanstack/react-router";
import { House, Trash2 } from "lucide-react";
import { useState } from "react";
import { useCan } from "../api/session";
import { ago, exactTime } from "../format/time";
import { usePage } from "../panels/usePage";
import type { SavedQuery } from "../queries/query";
import { savedSearch } from "../queries/explore";
import { useChangeSaved, useSavedQueries } from "../queries/saved";
import { useNow } from "../time/useNow";
import { Async } from "../ui/Async";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { Dialog } from "../ui/Dialog";
import { EmptyState } from "../ui/EmptyState";
import { FormProblem } from "../ui/form/FormProblem";
import { IconButton } from "../ui/IconButton";

const Displays: Record<string, string> = { table: "Table", lines: "Lines", bars: "Bars" };

interface SavedDialogProps {
  onClose: () => void;
  /** Is told of one that is gone. */
  onRemoved: (id: string) => void;
}

/** All saved queries, to be opened, shown on Home or not, and deleted. */
export function SavedDialog({ onClose, onRemoved }: SavedDialogProps) {
  const query = useSavedQueries();
  const canSave = useCan("save_queries");
  const { zone, range } = usePage();
  const now = useNow();
  const { save, remove } = useChangeSaved();
  const [removing, setRemoving] = useState<SavedQuery>();
  const [problem, setProblem] = useState<unknown>(null);
  const pin = (saved: SavedQuery) => {
    setProblem(null);
    save({ id: saved.id, query: { ...saved, is_pinned: !saved.is_pinned } }).catch(setProblem);
  };
  if (removing !== undefined)
    return (
      <ConfirmDialog
        title={`Delete ${removing.name}?`}
        action="Delete the query"
        onConfirm={async () => {
          await remove(removing.id);
          onRemoved(removing.id);
        }}
        onClose={() => setRemoving(undefined)}
      >
        It is gone for everybody, also from Home. What it was asked of stays.
      </ConfirmDialog>
    );
  const columns: TableColumn<SavedQuery>[] = [
    {
      head: "Name",
      className: "w-1/2 max-w-0 min-w-36",
      render: (saved) => (
        <Link
          to="/explore"
          search={savedSearch(saved, range)}
          onClick={onClose}
          className="block truncate font-medium hover:text-accent hover:underline"
        >
          {saved.name}
        </Link>
      ),
    },
    { head: "Shown as", render: ({ display }) => <span className="text-fg-2">{Displays[display]}</span> },
    {
      head: "Saved",
      render: ({ created_by, updated_at }) => (
        <span className="text-fg-2" title={`${created_by}, ${exactTime(updated_at, zone)}`}>
          {ago(updated_at, now)}
        </span>
      ),
    },
  ];
  if (canSave)
    columns.push({
      head: "",
      className: "w-0 text-right",
      render: (saved) => (
        <span className="inline-flex">
          <IconButton
            label={`${saved.is_pinned ? "Take off Home" : "Show on Home"}: ${saved.name}`}
            pressed={saved.is_pinned}
            onClick={() => pin(saved)}
          >
            <House />
          </IconButton>
          <IconButton label={`Delete ${saved.name}`} onClick={() => setRemoving(saved)}>
            <Trash2 />
          </IconButton>
        </span>
      ),
    });
  return (
    <Dialog title="Saved queries" onClose={onClose}>
      <div className="flex flex-col gap-3">
        <FormProblem problem={problem} />
        <Async
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState title="No saved queries yet">
              {canSave
                ? "Put a question together and press Save: it keeps its name here, and Home can show what it gives."
                : "Owners, admins and members of the workspace save them."}
            </EmptyState>
          }
        >
          {({ items }) => <DataTable label="Saved queries" rows={items} rowKey={({ id }) => id} columns={columns} />}
        </Async>
      </div>
    </Dialog>
  );
}
