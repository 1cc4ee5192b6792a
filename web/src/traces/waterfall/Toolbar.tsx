import { ChevronDown, ChevronUp, Maximize2, Repeat, Route, Search, TriangleAlert } from "lucide-react";
import type { RefObject } from "react";
import { percent } from "../../format/count";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import type { CriticalPath } from "./critical";

/** What would round to all of the trace, which it never is. */
const MostShare = 0.995;

interface ToolbarProps {
  find: string;
  findField: RefObject<HTMLInputElement | null>;
  onFind: (text: string) => void;
  hitText: string;
  onHit: (step: 1 | -1) => void;
  errorText: string | null;
  onError: (step: 1 | -1) => void;
  idle: { share: number; compressed: boolean; toggle: () => void } | null;
  critical: { shown: boolean; path: CriticalPath; toggle: () => void };
  loops: { folded: boolean; toggle: () => void } | null;
  isAll: boolean;
  onAll: () => void;
}

export function Toolbar({ findField, ...props }: ToolbarProps) {
  const { critical, idle, loops } = props;
  return (
    <div role="toolbar" aria-label="Waterfall" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label className="flex h-7 min-w-44 items-center gap-1 rounded-sm border border-control bg-surface pl-2 focus-within:outline-2 focus-within:outline-accent">
        <Search aria-hidden className="size-3.5 shrink-0 text-fg-3" />
        <input
          ref={findField}
          aria-label="Find in this trace"
          placeholder="Find a span"
          value={props.find}
          onChange={(event) => props.onFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") props.onHit(event.shiftKey ? -1 : 1);
            if (event.key === "Escape") event.currentTarget.blur();
          }}
          className="h-full w-28 min-w-0 flex-1 bg-transparent text-table outline-none"
        />
        {props.find !== "" && (
          <span role="status" className="text-meta whitespace-nowrap text-fg-3">
            {props.hitText}
          </span>
        )}
        <IconButton label="Previous hit" keys="N" className="size-6" onClick={() => props.onHit(-1)}>
          <ChevronUp />
        </IconButton>
        <IconButton label="Next hit" keys="n" className="size-6" onClick={() => props.onHit(1)}>
          <ChevronDown />
        </IconButton>
      </label>
      {props.errorText !== null && (
        <div className="flex items-center rounded-sm border border-error text-error">
          <span className="flex items-center gap-1 pl-2 text-table font-medium whitespace-nowrap">
            <TriangleAlert aria-hidden className="size-3.5" /> {props.errorText}
          </span>
          <IconButton label="Previous error" keys="E" className="h-6.5" onClick={() => props.onError(-1)}>
            <ChevronUp />
          </IconButton>
          <IconButton label="Next error" keys="e" className="h-6.5" onClick={() => props.onError(1)}>
            <ChevronDown />
          </IconButton>
        </div>
      )}
      <div className="ml-auto flex items-center gap-2">
        {idle && (
          <Button look="quiet" aria-pressed={idle.compressed} onClick={idle.toggle}>
            <span className="idle-hatch h-3 w-4 border border-line" aria-hidden />
            {idle.share > MostShare ? "> 99 %" : percent(idle.share)} idle ·{" "}
            {idle.compressed ? "show in full" : "compress"}
          </Button>
        )}
        {critical.shown && (
          <span className="hidden text-meta whitespace-nowrap text-fg-3 xl:inline">
            Critical path:{" "}
            {critical.path.shares
              .slice(0, 3)
              .map(({ kind, share }) => `${kind} ${percent(share)}`)
              .join(" · ")}
          </span>
        )}
        <IconButton label="Critical path" keys="c" pressed={critical.shown} onClick={critical.toggle}>
          <Route />
        </IconButton>
        {loops && (
          <IconButton label="Fold loops" pressed={loops.folded} onClick={loops.toggle}>
            <Repeat />
          </IconButton>
        )}
        <IconButton label="Show all" keys="0" disabled={props.isAll} onClick={props.onAll}>
          <Maximize2 />
        </IconButton>
      </div>
    </div>
  );
}
