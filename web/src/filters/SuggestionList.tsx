import { Clock3 } from "lucide-react";
import { useEffect, useRef } from "react";
import { count } from "../format/count";
import { cx } from "../ui/cx";
import type { Suggestion } from "./completion";

interface SuggestionListProps {
  id: string;
  items: readonly Suggestion[];
  /** What Tab takes. */
  marked: number;
  /** The marked one was chosen with the arrows. */
  chosen: boolean;
  onPick: (item: Suggestion) => void;
}

export const optionId = (list: string, place: number) => `${list}-${place}`;

export function SuggestionList({ id, items, marked, chosen, onPick }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <div className="absolute top-full left-0 z-30 mt-1 w-110 max-w-full rounded-lg border border-line bg-surface shadow-sm">
      <div ref={list} id={id} role="listbox" aria-label="Suggestions" className="max-h-70 overflow-y-auto p-1">
        {items.map((item, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input has the keys
          <div
            key={item.key}
            id={optionId(id, place)}
            role="option"
            tabIndex={-1}
            aria-selected={chosen && place === marked}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
            className={cx(
              "flex h-7 cursor-pointer items-center gap-2 rounded-sm px-2 text-table hover:bg-hover",
              place === marked && (chosen ? "bg-selected" : "bg-hover"),
            )}
          >
            <span title={item.label} className="truncate font-mono">
              {item.label}
            </span>
            {item.recent && <Clock3 aria-label="recent" className="size-3 shrink-0 text-fg-3" />}
            <span className="ml-auto shrink-0 truncate pl-3 text-meta text-fg-3">{item.about}</span>
            {item.count !== undefined && (
              <span className="min-w-10 shrink-0 text-right text-meta text-fg-2" title={`${item.count} spans`}>
                {count(item.count)}
              </span>
            )}
          </div>
        ))}
      </div>
      <p className="flex gap-3 border-t border-line px-3 py-1 text-meta text-fg-3">
        <span>Tab accepts</span>
        <span>Enter runs</span>
        <span>Esc closes</span>
        <span className="ml-auto">counts are spans</span>
      </p>
    </div>
  );
}
