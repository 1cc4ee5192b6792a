import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Trend } from "../charts/Trend";
import { cx } from "../ui/cx";
import { Change } from "./Change";

export interface Kpi {
  label: string;
  /** Written for people; undefined while it is not there yet. */
  value: string | undefined;
  /** Every digit, for the tooltip. */
  exact?: string;
  /** A mark that not all is known, such as ` +?`. */
  mark?: string;
  change?: number | null;
  before?: string;
  better?: "up" | "down";
  /** Its values over time. */
  trend?: readonly (number | null)[];
  /** A line in place of the change. */
  note?: ReactNode;
  /** The page that says more of it. */
  to?: "/usage" | "/cost" | "/performance" | "/sessions" | "/users" | "/agents" | "/traces";
}

/** The numbers of a page beside each other, each with what it was before and how it went. */
export function Kpis({ label, items, dimmed = false }: { label: string; items: readonly Kpi[]; dimmed?: boolean }) {
  return (
    <dl
      aria-label={label}
      className={cx(
        "grid grid-cols-[repeat(auto-fit,minmax(124px,1fr))] overflow-hidden rounded-lg border border-line bg-surface",
        dimmed && "opacity-60",
      )}
    >
      {items.map((item) => (
        <Card key={item.label} {...item} />
      ))}
    </dl>
  );
}

function Card({ label, value, exact, mark, change, before, better, trend, note, to }: Kpi) {
  return (
    <div className="-mt-px -ml-px flex min-w-0 flex-col border-t border-l border-line px-3 pt-2 pb-1.5">
      <dt className="truncate text-table text-fg-2">
        {to === undefined ? (
          label
        ) : (
          <Link to={to as never} className="hover:text-accent hover:underline">
            {label}
          </Link>
        )}
      </dt>
      <dd className="flex min-w-0 flex-col">
        <span title={exact} className="text-page font-semibold tracking-tight whitespace-nowrap xl:text-kpi">
          {value ?? <span aria-hidden className="my-1 block h-5 w-20 rounded-sm bg-hover xl:my-1.5" />}
          {mark !== undefined && <span className="text-title font-normal text-fg-3">{mark}</span>}
        </span>
        <span className="h-4 truncate text-meta">{note ?? <Change {...{ change, before, better }} />}</span>
      </dd>
      {trend !== undefined && (
        <div aria-hidden className="mt-1">
          <Trend values={trend} />
        </div>
      )}
    </div>
  );
}
