import type { ReactNode } from "react";
import { Button } from "../ui/Button";

/** The one thing that a card is for. */
export function SubmitButton({ pending, children }: { pending: boolean; children: ReactNode }) {
  return (
    <Button type="submit" look="primary" disabled={pending} className="h-8! w-full">
      {children}
    </Button>
  );
}
