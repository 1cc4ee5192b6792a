import { cx } from "./cx";

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { id: T; label: string }[];
  value: T;
  onChange: (id: T) => void;
}

/** A few things of which one holds, beside each other. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <div role="group" aria-label={label} className="flex max-w-full overflow-x-auto rounded-sm border border-control">
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={option.id === value}
          onClick={() => onChange(option.id)}
          className={cx(
            "h-6 border-l border-line px-2 text-table first:border-l-0 hover:bg-hover focus-visible:-outline-offset-2",
            option.id === value ? "bg-selected font-medium text-fg" : "text-fg-2",
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
