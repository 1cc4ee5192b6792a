import { Check, Clock, TriangleAlert } from "lucide-react";
import { Badge } from "../ui/Badge";
import type { Standing } from "./queries";

/** Whether a budget will do, by shape and word and colour. */
export function StateBadge({ phase, state }: Pick<Standing, "phase" | "state">) {
  if (phase === "upcoming")
    return (
      <Badge>
        <Clock aria-hidden />
        not begun
      </Badge>
    );
  if (state === "over")
    return (
      <Badge tone="error">
        <TriangleAlert aria-hidden />
        over
      </Badge>
    );
  if (phase === "ended") return <Badge>ended</Badge>;
  if (state === "at_risk")
    return (
      <Badge tone="warn">
        <TriangleAlert aria-hidden />
        at risk
      </Badge>
    );
  return (
    <Badge tone="ok">
      <Check aria-hidden />
      ok
    </Badge>
  );
}
