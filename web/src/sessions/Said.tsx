import { useState } from "react";
import { Button } from "../ui/Button";
import { Markdown } from "../ui/Markdown";
import { cx } from "../ui/cx";

/** A longer text begins folded. */
const FoldedCharacters = 1_200;
const FoldedLines = 14;

export const isLong = (text: string): boolean =>
  text.length > FoldedCharacters || text.split("\n", FoldedLines + 1).length > FoldedLines;

/** What somebody said; a long text shows its beginning first. */
export function Said({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = isLong(text);
  return (
    <div className="flex max-w-200 flex-col items-start gap-1">
      <div className={cx("w-full", long && !open && "max-h-60 overflow-hidden")}>
        <Markdown text={text} />
      </div>
      {long && (
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Show less" : "Show all"}
        </Button>
      )}
    </div>
  );
}
