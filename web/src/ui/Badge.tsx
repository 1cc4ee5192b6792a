import type { ReactNode } from "react";
import { cx } from "./cx";

type Tone = "neutral" | "accent" | "ok" | "warn" | "error" | "running";

const Tones: Record<Tone, string> = {
  neutral: "border-line text-fg-2",
  accent: "border-accent text-accent",
  ok: "border-ok text-ok",
  warn: "border-warn text-warn",
  error: "border-error text-error",
  running: "border-running text-running",
};

export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex h-4 items-center gap-1 rounded-sm border px-1 text-meta whitespace-nowrap [&_svg]:size-3",
        Tones[tone],
      )}
    >
      {children}
    </span>
  );
}
