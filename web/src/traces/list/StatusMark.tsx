import { Check, Minus, TriangleAlert } from "lucide-react";

const Says: Record<string, string> = {
  error: "Failed: a span of it has status error",
  ok: "Ok",
  unset: "No error; the root has no status",
};

/** A shape and a colour for each status. */
export function StatusMark({ status }: { status: string }) {
  const label = Says[status] ?? status;
  const Icon = status === "error" ? TriangleAlert : status === "ok" ? Check : Minus;
  const colour = status === "error" ? "text-error" : status === "ok" ? "text-ok" : "text-fg-3";
  return (
    <span title={label} className={colour}>
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
