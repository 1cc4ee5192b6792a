import { type ReactNode, useState } from "react";
import { counted } from "../../format/count";
import type { Part } from "../meaning";
import { diffLines } from "../compare/diff";
import { DiffView } from "../compare/DiffView";
import { LongText } from "../span/LongText";
import { JsonTree } from "../span/JsonTree";
import { MessageView } from "./MessageView";
import type { Turn } from "./turns";

interface TurnBodyProps {
  turn: Turn;
  results: ReadonlyMap<string, Part>;
  /** Ids of tool calls that are shown with their result. */
  paired: ReadonlySet<string>;
  /** The system prompt of the turn that this one differs from. */
  oldSystem?: string | null;
}

/** What one model call adds: its new input and its output, everything else folded to a line. */
export function TurnBody({ turn, results, paired, oldSystem }: TurnBodyProps) {
  const [full, setFull] = useState(false);
  const shown = full ? turn.exchange.input.map((message, place) => ({ message, place })) : turn.fresh;
  const fresh = full ? shown : shown.filter(({ message }) => !isPairedResult(message.parts, paired));
  const above = shown.length - fresh.length;
  const folded = [
    turn.earlier > 0 ? counted(turn.earlier, "earlier message") : null,
    turn.elsewhere > 0 ? `${counted(turn.elsewhere, "message")} shown under another agent` : null,
    above > 0 ? `${counted(above, "tool result")} shown with ${above === 1 ? "its call" : "their calls"}` : null,
  ].filter((text) => text !== null);
  return (
    <div className="flex min-w-0 flex-col">
      <System turn={turn} oldSystem={oldSystem ?? null} />
      <Tools turn={turn} />
      {(folded.length > 0 || full) && (
        <button
          type="button"
          aria-expanded={full}
          className="min-h-6 self-start text-meta text-fg-3 hover:text-accent"
          onClick={() => setFull(!full)}
        >
          {full ? "▾ Full input; show what is new" : `▸ ${folded.join(" · ")}`}
        </button>
      )}
      {fresh.map(({ message, place }) => (
        <MessageView key={place} message={message} results={results} />
      ))}
      {turn.output.map((message, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- answers have no name and never move
        <MessageView key={`o${place}`} message={message} isOutput results={results} />
      ))}
    </div>
  );
}

const isPairedResult = (parts: readonly Part[], paired: ReadonlySet<string>): boolean =>
  parts.length > 0 && parts.every((part) => part.type === "tool_result" && part.id !== null && paired.has(part.id));

function System({ turn, oldSystem }: { turn: Turn; oldSystem: string | null }) {
  if (turn.system === null || turn.systemSame) return null;
  const changed = turn.systemChangedSince;
  return (
    <Fold label={changed === null ? "System prompt" : `System prompt, changed since turn ${changed}`}>
      {changed !== null && oldSystem !== null ? (
        <DiffView lines={diffLines(oldSystem, turn.system)} />
      ) : (
        <LongText text={turn.system} />
      )}
    </Fold>
  );
}

function Tools({ turn }: { turn: Turn }) {
  if (turn.tools === null || turn.toolsSame) return null;
  const count = turn.exchange.tools.length;
  const changed = turn.toolsChangedSince === null ? "" : `, changed since turn ${turn.toolsChangedSince}`;
  return (
    <Fold label={`${count} ${count === 1 ? "tool" : "tools"}${changed}`}>
      <JsonTree value={turn.exchange.tools} />
    </Fold>
  );
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="min-w-0">
      <button
        type="button"
        aria-expanded={open}
        className="min-h-6 text-meta text-fg-3 hover:text-accent"
        onClick={() => setOpen(!open)}
      >
        {open ? "▾" : "▸"} {label}
      </button>
      {open && <div className="mb-1 rounded-sm border border-line bg-canvas p-2 text-fg-2">{children}</div>}
    </div>
  );
}
