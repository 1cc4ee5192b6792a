import type { ComponentProps } from "react";
import { cx } from "./cx";

type Look = "primary" | "plain" | "quiet" | "danger";

const Looks: Record<Look, string> = {
  primary: "bg-accent text-on-accent border-accent hover:opacity-90",
  plain: "bg-surface text-fg border-control hover:bg-hover",
  danger: "bg-surface text-error border-error hover:bg-hover",
  quiet: "bg-transparent text-fg-2 border-transparent hover:bg-hover hover:text-fg",
};

interface ButtonProps extends ComponentProps<"button"> {
  look?: Look;
}

export function Button({ look = "plain", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(
        "inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-sm border px-2.5 text-table font-medium",
        "whitespace-nowrap disabled:opacity-50",
        Looks[look],
        className,
      )}
      {...rest}
    />
  );
}
