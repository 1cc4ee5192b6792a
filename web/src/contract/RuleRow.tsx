import { ChevronRight } from "lucide-react";
import { useId } from "react";
import { Sparkline } from "../charts/Sparkline";
import { count, counted, exactCount } from "../format/count";
import { cx } from "../ui/cx";
import { shareText } from "./compliance";
import type { ComplianceItem, ContractRule } from "./queries";
import { RuleHelp } from "./RuleHelp";

interface RuleRowProps {
  item: ComplianceItem;
  /** Undefined while the rules are asked for, and for one that is gone. */
  rule: ContractRule | undefined;
  hours: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

/** A rule that a service breaks; opens to why it is there, spans that break it, and how to repair the sender. */
export function RuleRow({ item, rule, hours, isOpen, onToggle }: RuleRowProps) {
  const id = useId();
  const { checked, violating, trend } = item;
  const last = trend.checked.findLastIndex((spans) => spans > 0);
  const label =
    last < 0
      ? "No spans"
      : `${exactCount(trend.violating[last]!)} of ${counted(trend.checked[last]!, "span")} in the last ${hours ? "hour" : "day"} with any`;
  return (
    <>
      <tr className="border-b border-line last:border-b-0 hover:bg-hover">
        <td className="p-0">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
            className="flex min-h-9 w-full items-center gap-2 py-1 pr-3 pl-3 text-left focus-visible:-outline-offset-2"
          >
            <ChevronRight
              aria-hidden
              className={cx("size-4 shrink-0 text-fg-3 transition-transform", isOpen && "rotate-90")}
            />
            <span className="min-w-0">
              <span className="font-medium">{rule?.title ?? item.rule}</span>{" "}
              <code className="font-mono text-meta text-fg-3">{item.rule}</code>
            </span>
          </button>
        </td>
        <td className="px-3 text-right tabular-nums">{shareText(checked, violating)}</td>
        <td className="px-3 text-right font-medium text-warn tabular-nums" title={exactCount(violating)}>
          {count(violating)}
        </td>
        <td className="px-3 text-right text-fg-2 tabular-nums" title={exactCount(checked)}>
          {count(checked)}
        </td>
        <td className="px-3">
          <Sparkline whole={trend.checked} part={trend.violating} label={label} />
        </td>
      </tr>
      {isOpen && (
        <tr className="border-b border-line last:border-b-0">
          <td id={id} colSpan={5} className="bg-canvas px-9 py-3">
            <RuleHelp item={item} rule={rule} />
          </td>
        </tr>
      )}
    </>
  );
}
