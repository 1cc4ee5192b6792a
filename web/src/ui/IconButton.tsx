import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Tooltip } from "./Tooltip";

interface IconButtonProps extends ComponentProps<"button"> {
  /** Its name, for the tooltip and for screen readers. */
  label: string;
  /** The key that does the same, for the tooltip. */
  keys?: string;
  /** For a button that stays pressed. */
  pressed?: boolean;
}

export function IconButton({ label, keys, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={cx(
          "inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-fg-2 hover:bg-hover hover:text-fg",
          "disabled:opacity-40 [&_svg]:size-4",
          pressed && "bg-selected text-accent",
          className,
        )}
        {...rest}
      />
    </Tooltip>
  );
}
