import { money } from "../format/money";
import { Unknown } from "../format/unknown";
import type { Standing } from "./queries";

/** How fast money goes, as a multiple of what would use all of it up exactly. */
export function BurnRate({ burn }: { burn: Standing["burn"] }) {
  if (burn === null || burn.rate === null) return <span className="text-fg-3">{Unknown}</span>;
  return (
    <span
      className={burn.rate > 1 ? "text-warn" : undefined}
      title={`${money(burn.usd_per_day)} a day lately; ${money(burn.sustainable_usd_per_day)} would use up exactly what is left`}
    >
      {burn.rate >= 100 ? "> 100" : burn.rate.toFixed(burn.rate >= 10 ? 0 : 1)}×
    </span>
  );
}
