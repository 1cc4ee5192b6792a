import { Bookmark, Save } from "lucide-react";
import { useState } from "react";
import { useCan } from "../api/session";
import type { AnalyticsRequest, SavedQuery } from "../queries/query";
import { Button } from "../ui/Button";
import { SaveDialog } from "./SaveDialog";
import { SavedDialog } from "./SavedDialog";

interface SavedActionsProps {
  /** What is shown, with its time; undefined where the page cannot say it in full. */
  query: AnalyticsRequest | undefined;
  /** What was opened. */
  saved: SavedQuery | undefined;
  /** The page shows something else than it was saved as. */
  isChanged: boolean;
  onOpen: (saved: SavedQuery | undefined) => void;
}

type Open = "list" | "new" | "change";

/** Saves what is shown, and opens what was saved. */
export function SavedActions({ query, saved, isChanged, onOpen }: SavedActionsProps) {
  const canSave = useCan("save_queries");
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <div className="my-0.5 flex flex-wrap gap-2">
      <Button onClick={() => setOpen("list")}>
        <Bookmark aria-hidden className="size-3.5" />
        Saved
      </Button>
      {canSave && query !== undefined && saved !== undefined && (
        <Button
          onClick={() => setOpen("change")}
          title={`Name, display and question of ${saved.name}`}
          look={isChanged ? "primary" : "plain"}
        >
          <Save aria-hidden className="size-3.5" />
          {isChanged ? "Save changes" : "Change"}
        </Button>
      )}
      {canSave && query !== undefined && (
        <Button onClick={() => setOpen("new")}>
          {saved === undefined && <Save aria-hidden className="size-3.5" />}
          {saved === undefined ? "Save" : "Save as new"}
        </Button>
      )}
      {open === "list" && <SavedDialog onClose={close} onRemoved={(id) => id === saved?.id && onOpen(undefined)} />}
      {query !== undefined && (open === "new" || open === "change") && (
        <SaveDialog query={query} saved={open === "new" ? undefined : saved} onSaved={onOpen} onClose={close} />
      )}
    </div>
  );
}
