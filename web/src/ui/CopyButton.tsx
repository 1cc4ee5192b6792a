import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "./IconButton";

/** How long the tick stays after a copy. */
const TickMilliseconds = 1_500;

interface CopyButtonProps {
  text: string | (() => string);
  /** What is copied, as in "Copy trace id". */
  label?: string;
  /** Two copies, unless something else says better what is copied. */
  icon?: ReactNode;
}

export function CopyButton({ text, label = "Copy", icon = <Copy /> }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TickMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
    setCopied(true);
  };
  return (
    <IconButton label={copied ? "Copied" : label} onClick={() => void copy()}>
      {copied ? <Check className="text-ok" /> : icon}
    </IconButton>
  );
}
