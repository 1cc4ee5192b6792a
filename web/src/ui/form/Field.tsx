import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "../cx";

interface FieldFrame {
  label: ReactNode;
  /** What to know before typing. */
  help?: ReactNode;
  error?: string;
  className?: string;
}

const Control = "h-8 w-full min-w-0 rounded-sm border bg-surface px-2 text-body disabled:bg-canvas disabled:text-fg-2";

const border = (error: string | undefined) => (error === undefined ? "border-control" : "border-error");

/** A label, a text field, and what is wrong with it. */
export function Field({ label, help, error, className, ...input }: FieldFrame & ComponentProps<"input">) {
  const id = useId();
  return (
    <Frame {...{ id, label, help, error, className }}>
      <input
        id={id}
        className={cx(Control, "read-only:bg-canvas read-only:text-fg-2", border(error))}
        {...described(id, help, error)}
        {...input}
      />
    </Frame>
  );
}

/** The same for a longer text. */
export function AreaField({ label, help, error, className, ...area }: FieldFrame & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <Frame {...{ id, label, help, error, className }}>
      <textarea
        id={id}
        rows={3}
        className={cx(Control, "h-auto py-1.5", border(error))}
        {...described(id, help, error)}
        {...area}
      />
    </Frame>
  );
}

/** The same for a choice: options as children. */
export function SelectField({ label, help, error, className, ...select }: FieldFrame & ComponentProps<"select">) {
  const id = useId();
  return (
    <Frame {...{ id, label, help, error, className }}>
      <select id={id} className={cx(Control, border(error))} {...described(id, help, error)} {...select} />
    </Frame>
  );
}

function described(id: string, help: ReactNode, error: string | undefined) {
  const by = [error !== undefined && `${id}-error`, help !== undefined && `${id}-help`].filter(Boolean).join(" ");
  return { "aria-invalid": error !== undefined, "aria-describedby": by === "" ? undefined : by };
}

function Frame({ id, label, help, error, className, children }: FieldFrame & { id: string; children: ReactNode }) {
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="text-table font-medium">
        {label}
      </label>
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-table text-error">
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className="text-table text-fg-3">
          {help}
        </p>
      )}
    </div>
  );
}
