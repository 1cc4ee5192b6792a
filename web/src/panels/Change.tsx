import { ArrowDown, ArrowUp } from "lucide-react";
import { cx } from "../ui/cx";
import { changeWords, type Tone } from "./change";

const Tones: Record<Tone, string> = { good: "text-ok", bad: "text-error", plain: "text-fg-2" };

interface ChangeProps {
  change: number | null | undefined;
  /** What it was, written. */
  before?: string;
  better?: "up" | "down";
}

/** How a number differs from that of as long a time before. */
export function Change({ change, before, better }: ChangeProps) {
  const { direction, text, tone } = changeWords(change, before, better);
  if (text === "") return null;
  const Arrow = direction > 0 ? ArrowUp : ArrowDown;
  return (
    <span
      title={before === undefined ? undefined : `${before} in as long a time before`}
      className={cx("inline-flex items-center gap-0.5 align-bottom whitespace-nowrap", Tones[tone])}
    >
      {direction !== 0 && <Arrow role="img" aria-label={direction > 0 ? "up" : "down"} className="size-3" />}
      {text}
    </span>
  );
}
