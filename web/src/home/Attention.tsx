import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { percent } from "../format/count";
import { duration } from "../format/duration";
import { money } from "../format/money";
import { TracesLink } from "../panels/TracesLink";
import type { Answer } from "../panels/useAnswer";
import { type Concern, concerns } from "./attention";

type Home = Answer<"/api/v1/metrics/home-kpis">;

/** What is wrong, if anything is, and where its evidence is. */
export function Attention({ kpis }: { kpis: Home | undefined }) {
  const found = kpis === undefined ? [] : concerns(kpis, kpis.previous);
  if (found.length === 0) return null;
  return (
    <ul aria-label="What needs attention" className="flex flex-col rounded-lg border border-error bg-surface">
      {found.map((concern) => (
        <li key={concern.id} className="flex min-h-9 flex-wrap items-center gap-x-2 px-3">
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-error" />
          <span>{sentence(concern)}</span>
          <span className="ml-auto">
            <Evidence id={concern.id} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function sentence({ id, now, before }: Concern): string {
  if (id === "errors") return `${percent(now)} of calls fail, ${percent(before)} in as long a time before`;
  if (id === "slow") return `p95 of calls is ${duration(now)}, ${duration(before)} in as long a time before`;
  return `Calls cost ${money(now)}, ${money(before)} in as long a time before`;
}

function Evidence({ id }: { id: Concern["id"] }) {
  if (id === "errors") return <TracesLink q="trace.status:error" what="that failed" />;
  return (
    <Link
      to={(id === "slow" ? "/performance" : "/cost") as never}
      search={{ compare: "previous" } as never}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {id === "slow" ? "since when" : "who pays"}
    </Link>
  );
}
