import type { Mode } from "./draft";

const Modes: { id: Mode; label: string; help: string }[] = [
  {
    id: "keep_all",
    label: "Keep everything",
    help: "Nothing is decided, and nothing goes, also of what was decided before.",
  },
  {
    id: "tail",
    label: "Keep what matters",
    help: "Each trace is decided on when it is complete; the spans of the others go.",
  },
];

interface ModeChoiceProps {
  mode: Mode;
  disabled: boolean;
  onChange: (mode: Mode) => void;
}

export function ModeChoice({ mode, disabled, onChange }: ModeChoiceProps) {
  return (
    <div role="radiogroup" aria-label="Mode" className="grid gap-2 p-3 sm:grid-cols-2">
      {Modes.map(({ id, label, help }) => (
        <div
          key={id}
          className={`flex gap-2 rounded-sm border p-2 ${mode === id ? "border-accent bg-selected" : "border-line"}`}
        >
          <input
            type="radio"
            id={`mode-${id}`}
            name="mode"
            aria-describedby={`mode-${id}-help`}
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
            disabled={disabled}
            checked={mode === id}
            onChange={() => onChange(id)}
          />
          <div className="min-w-0">
            <label htmlFor={`mode-${id}`} className="block font-medium">
              {label}
            </label>
            <p id={`mode-${id}-help`} className="text-table text-fg-2">
              {help}
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}
