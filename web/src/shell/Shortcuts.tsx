import { useSyncExternalStore } from "react";
import { Dialog } from "../ui/Dialog";
import { Kbd } from "../ui/Kbd";
import { type KeyBinding, keysEnabled, registry } from "./keys/registry";
import { useKeys } from "./keys/useKeys";
import { openShortcuts, show, useOverlay } from "./overlays";

/** The keys that work on the page that is open. */
export function Shortcuts() {
  const open = useOverlay() === "shortcuts";
  useKeys([{ keys: "?", label: "Show the keys", group: "Everywhere", run: openShortcuts }]);
  return (
    <Dialog title="Keys" open={open} onClose={() => show("none")}>
      <KeyList />
    </Dialog>
  );
}

function KeyList() {
  const bindings = useSyncExternalStore(registry.subscribe, registry.list);
  const enabled = keysEnabled.use() === "on";
  return (
    <div className="flex flex-col gap-4">
      {[...groups(bindings)].map(([group, keys]) => (
        <section key={group}>
          <h3 className="mb-1 text-table font-semibold text-fg-2">{group}</h3>
          <dl className="grid gap-x-6 sm:grid-cols-2">
            {[...keys].map(([label, chords]) => (
              <div key={label} className="flex h-7 items-center justify-between gap-2 border-b border-line">
                <dt className="truncate text-table">{label}</dt>
                <dd className="flex shrink-0 items-center gap-1.5">
                  {chords.map((chord) => (
                    <Kbd key={chord} keys={chord} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="flex items-center gap-2 text-table">
        <input
          type="checkbox"
          checked={enabled}
          onChange={(event) => keysEnabled.set(event.target.checked ? "on" : "off")}
        />
        Keys without Ctrl or ⌘ are on
      </label>
    </div>
  );
}

function groups(bindings: readonly KeyBinding[]): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { group, label, keys } of bindings) {
    const labels = found.get(group) ?? new Map<string, string[]>();
    const chords = labels.get(label) ?? [];
    if (!chords.includes(keys)) chords.push(keys);
    found.set(group, labels.set(label, chords));
  }
  return found;
}
