import { Link } from "@tanstack/react-router";
import { count, percent } from "../format/count";
import { money } from "../format/money";
import { Unknown } from "../format/unknown";
import { Cost } from "../ui/Cost";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { Change } from "./Change";
import { changeOf } from "./change";
import { callsColumn, tokensColumn } from "./columns";
import { TracesLink } from "./TracesLink";
import { usePage } from "./usePage";

/** What an agent, model or user has of the whole. */
export interface Share {
  key: string;
  /** Null where calls say none. */
  name: string | null;
  /** Said beside the name, such as the provider of a model. */
  detail?: string | null;
  calls: number;
  errors: number;
  tokens: number;
  /** Those of them that are an estimate. */
  estimated_tokens: number;
  cost_usd: number | null;
  /** Those whose cost is not known, where that is told. */
  unpriced_tokens?: number;
  share: number | null;
  /** Its calls or cost in the time before, as the order is; null where not known, undefined where it was not there. */
  before?: number | null;
}

export interface SharesProps {
  label: string;
  /** What they are, for the head of the table. */
  noun: string;
  items: readonly Share[];
  /** What the share is of. */
  by: "calls" | "cost";
  /** The filter of the traces of one, or none where it cannot be asked for. */
  evidence: (item: Share) => string | null;
  /** Narrows the page to one. */
  onPick?: (item: Share) => void;
  /** The agent whose page a name leads to, by its id. */
  agentOf?: (item: Share) => string | null;
  /** The time before is known. */
  compared?: boolean;
}

/** Who or what has most of it, with bars that can be compared. */
export function Shares({ label, noun, items, by, evidence, onPick, agentOf, compared = false }: SharesProps) {
  const { q } = usePage();
  const right = "text-right";
  const changes: TableColumn<Share> = {
    head: "Change",
    className: right,
    render: (item) => {
      const now = by === "cost" ? item.cost_usd : item.calls;
      const before = item.before;
      if (before === undefined) return <span className="text-fg-3">new</span>;
      if (before === null) return <span className="text-fg-3">{Unknown}</span>;
      return (
        <Change
          change={changeOf(now, before)}
          before={by === "cost" ? money(before) : count(before)}
          better={by === "cost" ? "down" : undefined}
        />
      );
    },
  };
  return (
    <DataTable
      plain
      label={label}
      rows={items}
      rowKey={(item) => item.key}
      columns={[
        {
          head: noun,
          className: "w-1/3 max-w-0 min-w-36",
          render: (item) => <Name item={item} onPick={onPick} agent={agentOf?.(item) ?? null} />,
        },
        { head: "Share", className: "w-1/6 min-w-24", render: ({ share }) => <ShareBar share={share} /> },
        callsColumn(),
        {
          head: "Failed",
          className: right,
          render: ({ errors, calls }) =>
            errors === 0 ? (
              <span className="text-fg-3">0</span>
            ) : (
              <span className="text-error" title={percent(errors / calls)}>
                {count(errors)}
              </span>
            ),
        },
        tokensColumn(),
        {
          head: "Cost",
          className: right,
          render: ({ cost_usd, unpriced_tokens = 0 }) => <Cost {...{ cost_usd, unpriced_tokens }} />,
        },
        ...(compared ? [changes] : []),
        {
          head: "Traces",
          className: right,
          render: (item) => {
            const filter = evidence(item);
            return filter === null || filter === q ? null : (
              <TracesLink q={filter} sort={by === "cost" ? "cost_usd" : undefined} what={`of ${item.name ?? "none"}`} />
            );
          },
        },
      ]}
    />
  );
}

function Name({ item, onPick, agent }: { item: Share; onPick?: (item: Share) => void; agent: string | null }) {
  const text = (
    <>
      {item.name ?? <span className="text-fg-3">Not said</span>}
      {item.detail && <span className="ml-1.5 text-meta text-fg-3">{item.detail}</span>}
    </>
  );
  if (agent !== null)
    return (
      <Link
        to="/agents/$agentId"
        params={{ agentId: agent }}
        className="block truncate font-medium hover:text-accent hover:underline"
      >
        {text}
      </Link>
    );
  if (onPick === undefined || item.name === null) return <span title={item.name ?? undefined}>{text}</span>;
  return (
    <button
      type="button"
      title={`Show only ${item.name}`}
      onClick={() => onPick(item)}
      className="block w-full truncate text-left font-medium hover:text-accent hover:underline"
    >
      {text}
    </button>
  );
}

/** A part of the whole as a bar and in words. */
export function ShareBar({ share }: { share: number | null }) {
  return (
    <div className="flex items-center gap-2">
      <div aria-hidden className="h-2 flex-1 rounded-[2px] bg-hover">
        <div
          className="h-full rounded-[2px] bg-accent"
          style={{ width: `${Math.max(share ? 1 : 0, Math.min(100, (share ?? 0) * 100))}%` }}
        />
      </div>
      <span className="w-10 text-right text-fg-2">{percent(share)}</span>
    </div>
  );
}
