import { LoaderCircle } from "lucide-react";

export function Spinner({ label = "Loading" }: { label?: string }) {
  return (
    <span role="status" className="inline-flex items-center gap-2 text-fg-3">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      <span className="text-table">{label}</span>
    </span>
  );
}
