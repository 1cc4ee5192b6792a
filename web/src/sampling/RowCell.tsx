import { useId } from "react";
import { cx } from "../ui/cx";

interface RowCellProps {
  label: string;
  value: string;
  placeholder?: string;
  error?: string;
  disabled: boolean;
  className?: string;
  onChange: (value: string) => void;
}

/** A text of a row, with what is wrong with it below. */
export function RowCell({ label, error, className, onChange, ...input }: RowCellProps) {
  const id = useId();
  return (
    <div className={cx("flex min-w-0 flex-col gap-0.5", className)}>
      <input
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        className="h-7 w-full min-w-0 rounded-sm border border-control bg-surface px-2 placeholder:text-fg-3 disabled:bg-canvas disabled:text-fg-2 aria-invalid:border-error"
        onChange={({ target }) => onChange(target.value)}
        {...input}
      />
      {error !== undefined && (
        <p id={id} role="alert" className="text-error">
          {error}
        </p>
      )}
    </div>
  );
}
