import { Link } from "@tanstack/react-router";
import { ListFilter } from "lucide-react";
import { CopyButton } from "../../ui/CopyButton";
import { Tooltip } from "../../ui/Tooltip";
import { jsonText } from "../meaning";
import type { Attributes, AttributeValue } from "../wire";
import { filterOf } from "./filter";
import { ValueView } from "./ValueView";

interface AttributeTableProps {
  label: string;
  attributes: Attributes;
  place?: "attr" | "resource";
  dropped?: number;
}

/** Keys and values; each can be copied, and short ones become a filter. */
export function AttributeTable({ label, attributes, place, dropped = 0 }: AttributeTableProps) {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0 && dropped === 0) return null;
  return (
    <section aria-label={label} className="py-1">
      <h3 className="px-3 py-1 text-meta font-medium text-fg-3">{label}</h3>
      <dl>
        {entries.map(([key, value]) => (
          <Attribute key={key} name={key} value={value} place={place} />
        ))}
      </dl>
      {dropped > 0 && <p className="px-3 py-1 text-meta text-warn">{dropped} more were dropped by the sender.</p>}
    </section>
  );
}

function Attribute({ name, value, place }: { name: string; value: AttributeValue; place?: "attr" | "resource" }) {
  const filter = place ? filterOf(place, name, value) : null;
  return (
    <div className="group relative grid min-h-7 grid-cols-[minmax(110px,2fr)_minmax(0,3fr)] items-start gap-2 border-t border-line/50 px-3 py-0.5 hover:bg-hover/50">
      <dt className="py-0.5 text-table leading-5 break-words text-fg-2">{name}</dt>
      <dd className="flex min-w-0 items-start gap-2 [--find-right:52px]">
        <div className="min-w-0 flex-1 py-0.5 leading-5">
          <ValueView value={value} />
        </div>
        <div className="absolute top-0.5 right-1 flex rounded-sm bg-surface opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          {filter !== null && (
            <Tooltip text={`Traces with ${filter}`}>
              <Link
                to="/traces"
                search={{ q: filter } as never}
                aria-label={`Filter by ${name}`}
                className="inline-flex size-6 items-center justify-center rounded-sm text-fg-2 hover:bg-hover hover:text-fg"
              >
                <ListFilter className="size-3.5" />
              </Link>
            </Tooltip>
          )}
          <CopyButton text={() => jsonText(value)} label={`Copy ${name}`} />
        </div>
      </dd>
    </div>
  );
}
