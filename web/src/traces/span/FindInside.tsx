import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { exactCount } from "../../format/count";
import { IconButton } from "../../ui/IconButton";
import type { Finding } from "./useFinding";

/** Opens and is the search inside one long value, whose unseen parts the browser's own search does not know. */
export function FindInside({ finding }: { finding: Finding }) {
  const field = useRef<HTMLInputElement>(null);
  const { text, hits, at } = finding;
  const isOpen = text !== null;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (text === null)
    return (
      <IconButton label="Search inside" className="size-6" onClick={finding.open}>
        <Search />
      </IconButton>
    );
  return (
    <div
      role="search"
      className="flex h-6 items-center rounded-sm border border-control bg-surface pl-2 focus-within:outline-2 focus-within:outline-accent"
    >
      <input
        ref={field}
        aria-label="Search inside this value"
        value={text}
        onChange={(event) => finding.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") finding.step(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") {
            event.stopPropagation();
            finding.close();
          }
        }}
        className="h-full w-32 min-w-0 bg-transparent text-table outline-none"
      />
      <span role="status" className="px-1 text-meta whitespace-nowrap text-fg-3">
        {text === "" ? "" : hits === 0 ? "0 hits" : `${exactCount(at + 1)}/${exactCount(hits)}`}
      </span>
      <IconButton label="Previous hit inside" className="size-5.5" onClick={() => finding.step(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label="Next hit inside" className="size-5.5" onClick={() => finding.step(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton label="Close the search" className="size-5.5" onClick={finding.close}>
        <X />
      </IconButton>
    </div>
  );
}
