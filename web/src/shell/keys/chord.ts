import { onMac } from "../../ui/platform";

const Names: Record<string, string> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Escape: "escape",
  Enter: "enter",
  " ": "space",
};

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * The name of what was pressed: `e`, `E`, `?`, `up`, `mod+k`, `alt+enter`. Shift is part of the letter. `mod` is ⌘ on a
 * Mac and Ctrl elsewhere; the other of the two belongs to the system and gives undefined.
 */
export function chordOf(press: KeyPress): string | undefined {
  if (onMac ? press.ctrlKey : press.metaKey) return undefined;
  const name = Names[press.key] ?? press.key;
  const modifiers = `${(onMac ? press.metaKey : press.ctrlKey) ? "mod+" : ""}${press.altKey ? "alt+" : ""}`;
  return modifiers + (modifiers === "" ? name : name.toLowerCase());
}

/** Typing belongs to the field, not to the shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox],[type=radio]), textarea, select"))
  );
}

/** Enter and Space press what has the focus. */
export function activates(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a[href], button, summary, input[type=checkbox]") !== null;
}
