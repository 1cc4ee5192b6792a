import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import { money } from "../format/money";
import { KindIcon } from "../kinds/KindIcon";
import { ofItem } from "../panels/evidence";
import { Panel } from "../panels/Panel";
import { cx } from "../ui/cx";
import type { CostChange } from "./changes";
import { useCostChanges } from "./useCostChanges";

const Shown = 7;

/** Which agents and models cost more or less than in as long a time before. */
export function WhatChanged() {
  const query = useCostChanges();
  return (
    <Panel
      title="What changed in cost"
      query={query}
      isEmpty={({ changes, comparable }) => changes.length === 0 || !comparable}
      empty={
        <p className="flex flex-1 items-center justify-center px-4 py-6 text-center text-fg-2">
          {query.data?.comparable === false
            ? "Hardly anything was spent in as long a time before, so there is nothing to compare with."
            : "No agent or model costs much more or less than before."}
        </p>
      }
    >
      {({ changes }) => (
        <ul aria-label="Changes of cost" className="flex flex-col">
          {changes.slice(0, Shown).map((change) => (
            <Row key={`${change.kind} ${change.name}`} {...change} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ kind, name, cost_usd, before_usd, by_usd }: CostChange) {
  const Arrow = by_usd > 0 ? ArrowUp : ArrowDown;
  return (
    <li className="flex h-7 items-center gap-2 border-b border-line text-table last:border-b-0">
      <KindIcon kind={kind === "agent" ? "agent" : "llm"} />
      <Link
        to={"/cost" as never}
        search={{ q: ofItem("", kind, name), compare: "previous" } as never}
        className="min-w-0 flex-1 truncate font-medium hover:text-accent hover:underline"
        title={name}
      >
        {name}
      </Link>
      <span className="text-fg-3" title="Before and now">
        {money(before_usd)} → {money(cost_usd)}
      </span>
      <span
        className={cx("flex w-18 items-center justify-end gap-0.5", by_usd > 0 ? "text-error" : "text-ok")}
        title={by_usd > 0 ? "It costs more" : "It costs less"}
      >
        <Arrow role="img" aria-label={by_usd > 0 ? "more" : "less"} className="size-3" />
        {money(Math.abs(by_usd))}
      </span>
    </li>
  );
}
