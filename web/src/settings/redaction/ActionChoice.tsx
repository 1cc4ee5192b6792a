import { type Action, actions } from "./draft";

interface ActionChoiceProps {
  /** Whose action it is, for who does not see the row. */
  label: string;
  value: Action;
  disabled?: boolean;
  onChange: (action: Action) => void;
}

export function ActionChoice({ label, value, disabled, onChange }: ActionChoiceProps) {
  return (
    <select
      aria-label={`What becomes of ${label}`}
      className="h-7 rounded-sm border border-control bg-surface px-1 text-table disabled:opacity-60"
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value as Action)}
    >
      {actions.map(({ id, label: text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
