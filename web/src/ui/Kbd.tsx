import { onMac } from "./platform";

const Signs: Record<string, string> = {
  mod: onMac ? "⌘" : "Ctrl",
  alt: onMac ? "⌥" : "Alt",
  shift: "⇧",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  escape: "Esc",
  enter: "Enter",
};

/** Shows keys as `useKeys` takes them: `mod+k`, `g t`, `?`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys
        .split(/[ +](?=.)/)
        .filter(Boolean)
        .map((key, place) => (
          <kbd
            // oxlint-disable-next-line react/no-array-index-key -- the same key may come twice
            key={place}
            className="min-w-4 rounded-sm border border-line bg-canvas px-1 text-center font-sans text-meta text-fg-2"
          >
            {Signs[key] ?? key}
          </kbd>
        ))}
    </span>
  );
}
