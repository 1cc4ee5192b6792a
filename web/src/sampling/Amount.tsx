import { useId } from "react";
import { cx } from "../ui/cx";

interface AmountProps {
  label: string;
  unit: string;
  value: string;
  placeholder?: string;
  error: string | undefined;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A number between what it means and its unit; what is wrong with it stands below. */
export function Amount({ label, unit, value, placeholder, error, disabled, onChange }: AmountProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="whitespace-nowrap">
          {label}
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? `${id}-unit` : `${id}-error`}
          disabled={disabled}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={cx(
            "h-7 rounded-sm border border-control bg-surface px-2 text-right tabular-nums placeholder:text-fg-3",
            "disabled:bg-canvas disabled:text-fg-2 aria-invalid:border-error",
            placeholder === undefined ? "w-20" : "w-28",
          )}
        />
        <span id={`${id}-unit`} className="whitespace-nowrap text-fg-2">
          {unit}
        </span>
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-error">
          {error}
        </p>
      )}
    </div>
  );
}
