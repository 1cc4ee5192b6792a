import { stored } from "../../storage/stored";
import { activates, chordOf, isTyping } from "./chord";

export interface KeyBinding {
  /** `e`, `?`, `up`, `mod+k`, or two keys in a row: `g t`. */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  /** Heading in that list, such as `Trace`. */
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Works in input fields too. */
  inFields?: boolean;
}

/** How long the first key of two waits for the second. */
const SequenceMilliseconds = 1_500;

/** Single keys can be switched off; those with ⌘ or Ctrl stay. */
export const keysEnabled = stored<"on" | "off">("keys", "on");

let bindings: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();
let pending: { key: string; at: number } | undefined;

/** The bindings of what is shown now; later ones win. */
export const registry = {
  list: () => bindings,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  add: (added: readonly KeyBinding[]) => {
    bindings = [...bindings, ...added];
    for (const listener of listeners) listener();
    return () => {
      bindings = bindings.filter((binding) => !added.includes(binding));
      for (const listener of listeners) listener();
    };
  },
};

/** Runs what the key is bound to. Dialogs and menus keep their keys: they stop the event or mark it as handled. */
export function handleKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (chord === undefined || event.defaultPrevented || event.isComposing) return;
  const plain = !chord.startsWith("mod+");
  if (plain && keysEnabled.get() === "off" && chord !== "?") return;
  if ((chord === "enter" || chord === "space") && activates(event.target)) return;
  const typing = isTyping(event.target);
  const behindDialog = document.querySelector('[role="dialog"],[role="menu"]') !== null;
  const candidates = bindings.filter((b) => (!typing || b.inFields) && (!behindDialog || !plain));
  const sequence =
    pending !== undefined && event.timeStamp - pending.at < SequenceMilliseconds
      ? `${pending.key} ${chord}`
      : undefined;
  const found = candidates.findLast((b) => b.keys === sequence) ?? candidates.findLast((b) => b.keys === chord);
  pending =
    sequence === undefined && candidates.some((b) => b.keys.startsWith(`${chord} `))
      ? { key: chord, at: event.timeStamp }
      : undefined;
  if (found === undefined) return;
  event.preventDefault();
  found.run(event);
}
