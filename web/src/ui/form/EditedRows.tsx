import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../Button";
import { IconButton } from "../IconButton";

interface EditedRowsProps<T> {
  rows: readonly T[];
  /** What the button says that adds a row. */
  add: string;
  made: () => T;
  none: ReactNode;
  /** What the button says that takes a row away. */
  remove?: (place: number) => string;
  disabled: boolean;
  onChange: (rows: T[]) => void;
  /** The fields of a row; `set` changes some of it. */
  children: (row: T, set: (change: Partial<T>) => void, place: number) => ReactNode;
}

/** Rows that can be added, changed and taken away. */
export function EditedRows<T>(props: EditedRowsProps<T>) {
  const { rows, add, made, none, disabled, onChange, children } = props;
  const { remove = (place) => `Remove row ${place + 1}` } = props;
  return (
    <div className="flex flex-col gap-2">
      {rows.length === 0 && <p className="text-table text-fg-3">{none}</p>}
      {rows.map((row, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name while they are typed
        <div key={place} className="flex flex-wrap items-center gap-2">
          {children(
            row,
            (change) => onChange(rows.map((other, at) => (at === place ? { ...other, ...change } : other))),
            place,
          )}
          {!disabled && (
            <IconButton label={remove(place)} onClick={() => onChange(rows.filter((_, at) => at !== place))}>
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {!disabled && (
        <Button className="self-start" onClick={() => onChange([...rows, made()])}>
          <Plus aria-hidden className="size-3.5" />
          {add}
        </Button>
      )}
    </div>
  );
}

interface CellProps {
  label: string;
  value: string;
  placeholder?: string;
  disabled: boolean;
  className?: string;
  onChange: (value: string) => void;
}

/** A text field of such a row. */
export function Cell({ label, className = "w-60", onChange, ...input }: CellProps) {
  return (
    <input
      aria-label={label}
      className={`h-7 min-w-0 rounded-sm border border-control bg-surface px-2 font-mono text-table disabled:bg-canvas ${className}`}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      {...input}
    />
  );
}
