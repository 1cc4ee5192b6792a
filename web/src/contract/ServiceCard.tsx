import { Check } from "lucide-react";
import { useState } from "react";
import { counted } from "../format/count";
import { cx } from "../ui/cx";
import { serviceName, type ServiceCompliance, shareText } from "./compliance";
import type { ContractRule } from "./queries";
import { RuleRow } from "./RuleRow";

interface ServiceCardProps {
  compliance: ServiceCompliance;
  /** Whether buckets of trends are hours; days otherwise. */
  hours: boolean;
  rules: ReadonlyMap<string, ContractRule>;
}

/** One service: what it breaks, a row each, and in one line what it keeps. */
export function ServiceCard({ compliance, hours, rules }: ServiceCardProps) {
  const { service, checked, violating, broken, kept } = compliance;
  const [open, setOpen] = useState<string>();
  const isNamed = service !== "" && service !== "*";
  return (
    <section aria-label={serviceName(service)} className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-3 py-2">
        <h2 className={cx("min-w-0 truncate text-title font-semibold", !isNamed && "text-fg-2 italic")}>
          {serviceName(service)}
        </h2>
        <span className="text-table text-fg-2">
          {broken.length === 0
            ? "keeps every rule"
            : `breaks ${counted(broken.length, "rule")}, ${shareText(checked, violating)} of checks are kept`}
        </span>
      </div>
      {broken.length > 0 && (
        <table className="w-full table-fixed border-collapse text-left text-table">
          <thead>
            <tr className="h-7 border-b border-line text-fg-3">
              <th scope="col" className="pr-3 pl-9 font-medium">
                Rule
              </th>
              <th scope="col" className="w-20 px-3 text-right font-medium">
                Kept
              </th>
              <th scope="col" className="w-28 px-3 text-right font-medium">
                Violating
              </th>
              <th scope="col" className="w-24 px-3 text-right font-medium">
                Spans
              </th>
              <th scope="col" className="w-36 px-3 font-medium">
                Violating by {hours ? "hour" : "day"}
              </th>
            </tr>
          </thead>
          <tbody>
            {broken.map((item) => (
              <RuleRow
                key={item.rule}
                item={item}
                rule={rules.get(item.rule)}
                hours={hours}
                isOpen={open === item.rule}
                onToggle={() => setOpen(open === item.rule ? undefined : item.rule)}
              />
            ))}
          </tbody>
        </table>
      )}
      {kept.length > 0 && (
        <p className="flex items-start gap-1.5 px-3 py-2 text-table text-fg-2">
          <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ok" />
          <span>
            Kept: <code className="font-mono text-meta">{kept.map(({ rule }) => rule).join(", ")}</code>
          </span>
        </p>
      )}
    </section>
  );
}
