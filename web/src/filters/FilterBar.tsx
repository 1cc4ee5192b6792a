import { Search, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useKeys } from "../shell/keys/useKeys";
import type { RangeSearch } from "../time/range";
import { cx } from "../ui/cx";
import { accept, type Suggestion } from "./completion";
import { FilterMirror } from "./FilterMirror";
import type { FilterMistake } from "./mistake";
import { readRecent, recentStore, withQuery } from "./recent";
import { optionId, SuggestionList } from "./SuggestionList";
import { useSuggestions } from "./useSuggestions";

interface FilterBarProps {
  /** The filter that holds now. */
  value: string;
  onRun: (query: string) => void;
  mistake: FilterMistake | null;
  /** Completion counts what there is in this time. */
  range: RangeSearch;
}

/** A filter is typed here and run with Enter. What was typed is never changed but by what is accepted. */
export function FilterBar({ value, onRun, mistake, range }: FilterBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(value);
  const [caret, setCaret] = useState(value.length);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const listId = useId();
  const { context, items } = useSuggestions(text, caret, open, range);
  const isListed = open && items.length > 0;
  const wrong = mistake !== null && mistake.query === text ? mistake : null;

  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
    setCaret(value.length);
  }
  const nextCaret = useRef<number | null>(null);
  useEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  useKeys([{ keys: "/", label: "Filter", group: "Everywhere", run: () => input.current?.focus() }]);

  const follow = () => {
    const element = input.current!;
    setCaret(element.selectionStart ?? element.value.length);
    if (mirror.current) mirror.current.scrollLeft = element.scrollLeft;
  };
  const write = (next: string, at: number) => {
    nextCaret.current = at;
    setText(next);
    setCaret(at);
    setMarked(null);
  };
  const pick = (item: Suggestion) => {
    const done = item.key.startsWith("query ")
      ? { text: item.insert, caret: item.insert.length }
      : accept(text, context, item);
    write(done.text, done.caret);
    input.current?.focus();
  };
  const run = (query: string) => {
    recentStore.set(JSON.stringify(withQuery(readRecent(recentStore.get()), query)));
    setOpen(false);
    setMarked(null);
    onRun(query.trim());
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = (by: number) => {
      event.preventDefault();
      setOpen(true);
      if (items.length > 0) setMarked(((marked ?? (by > 0 ? -1 : 0)) + by + items.length) % items.length);
    };
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") {
      if (isListed) setOpen(false);
      else input.current?.blur();
      setMarked(null);
      event.preventDefault();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isListed && marked !== null) pick(items[marked]!);
      else run(text);
    } else if (event.key === "Tab" && !event.shiftKey && isListed) {
      // With nothing begun, Tab goes on to the next control as everywhere.
      const begun = context.stage !== "field" || context.prefix !== "";
      if (marked === null && !begun) return setOpen(false);
      event.preventDefault();
      pick(items[marked ?? 0]!);
    }
  };

  return (
    <div className="relative min-w-0 flex-1">
      <div
        className={cx(
          "relative h-8 rounded-sm border bg-surface has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
          wrong ? "border-error" : "border-control",
        )}
      >
        <Search aria-hidden className="absolute top-2 left-2 size-3.5 text-fg-3" />
        <FilterMirror text={text} mistake={wrong} scroller={mirror} />
        <input
          ref={input}
          role="combobox"
          aria-label="Filter"
          aria-expanded={isListed}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isListed && marked !== null ? optionId(listId, marked) : undefined}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${listId}-mistake` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Filter: service:planner status:error duration>2s"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setMarked(null);
            setOpen(true);
          }}
          onSelect={follow}
          onScroll={follow}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="absolute inset-0 w-full bg-transparent px-8 font-mono text-table text-transparent caret-fg outline-none"
        />
        {text !== "" && (
          <button
            type="button"
            aria-label="Clear the filter"
            onClick={() => {
              write("", 0);
              run("");
              input.current?.focus();
            }}
            className="absolute top-0.5 right-0.5 inline-flex size-6.5 items-center justify-center rounded-sm text-fg-3 hover:bg-hover hover:text-fg"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </div>
      {wrong && (
        <p id={`${listId}-mistake`} role="alert" className="px-2 pt-1 text-table text-error">
          {wrong.expected}
        </p>
      )}
      {isListed && (
        <SuggestionList id={listId} items={items} marked={marked ?? 0} chosen={marked !== null} onPick={pick} />
      )}
    </div>
  );
}
