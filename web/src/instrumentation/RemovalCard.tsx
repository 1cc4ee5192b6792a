import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import { counted } from "../format/count";
import { Button } from "../ui/Button";
import type { Removal } from "./queries";

/** More are a press away: a page that begins with forty reasons says none. */
const ReasonsShown = 5;

/** Whether the flag can be taken out of the services, and what stands against it. */
export function RemovalCard({ removal }: { removal: Removal }) {
  const { ready, stable_since, stable_days, days_needed, reasons } = removal;
  const [all, setAll] = useState(false);
  const days = Math.min(stable_days, days_needed);
  return (
    <section aria-label="Can the flag go?" className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3">
      <div>
        <h2 className="text-title font-semibold">Can the flag go?</h2>
        <p className="text-fg-2">
          {ready
            ? "Yes. Take it out of the services, then forget them here."
            : `Not yet. It takes ${days_needed} days with every service on, sending, and under 1 % of CPU.`}
        </p>
      </div>
      <div className="flex items-center gap-3">
        <div
          role="progressbar"
          aria-label="Stable days"
          aria-valuemin={0}
          aria-valuemax={days_needed}
          aria-valuenow={days}
          className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-hover"
        >
          <div
            className={ready ? "h-full bg-ok" : "h-full bg-accent"}
            style={{ width: `${(days / days_needed) * 100}%` }}
          />
        </div>
        <span className="text-table whitespace-nowrap text-fg-2 tabular-nums">
          {stable_since === null ? "not all are on" : `${days} of ${days_needed} days`}
        </span>
      </div>
      {ready ? (
        <p className="flex items-center gap-1.5 text-ok">
          <CircleCheck aria-hidden className="size-4 shrink-0" /> Nothing stands against it.
        </p>
      ) : (
        <ul aria-label="What stands against it" className="flex flex-col gap-1">
          {(all ? reasons : reasons.slice(0, ReasonsShown)).map(({ reason, service, detail }) => (
            <li key={`${reason} ${service}`} className="flex items-start gap-1.5">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
              <span className="min-w-0 break-words">{detail}</span>
            </li>
          ))}
        </ul>
      )}
      {!all && reasons.length > ReasonsShown && (
        <Button look="quiet" className="self-start" onClick={() => setAll(true)}>
          Show {counted(reasons.length - ReasonsShown, "more reason")}
        </Button>
      )}
    </section>
  );
}
