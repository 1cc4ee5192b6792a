import { ago, exactTime } from "../../format/time";
import { useNow } from "../../time/useNow";
import { useZone } from "../../time/useZone";
import { Tooltip } from "../../ui/Tooltip";

interface MomentProps {
  at: string | null;
  /** For null. */
  never?: string;
}

/** How long ago, or how soon; the exact time in the tooltip. */
export function Moment({ at, never = "never" }: MomentProps) {
  const { zone } = useZone();
  const now = useNow();
  if (at === null) return <span className="text-fg-3">{never}</span>;
  return (
    <Tooltip text={exactTime(at, zone)}>
      <time dateTime={at}>{ago(at, now)}</time>
    </Tooltip>
  );
}
