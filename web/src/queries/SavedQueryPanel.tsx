import { Link, useNavigate } from "@tanstack/react-router";
import { rangeLabel } from "../time/range";
import { useNow } from "../time/useNow";
import { day } from "../format/time";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { usePage } from "../panels/usePage";
import { savedSearch, timeOf } from "./explore";
import { fitting } from "./fitting";
import { QueryBars } from "./QueryBars";
import type { AnalyticsAnswer, SavedQuery } from "./query";
import { QueryRows } from "./QueryRows";
import { QuerySeries } from "./QuerySeries";
import { useSavedAnswer } from "./saved";

interface SavedQueryPanelProps {
  saved: SavedQuery;
  /** Rows of a table, or bars; the rest is in Explore. */
  most?: number;
  /** Where it stands alone in Explore there is no way to it. */
  inExplore?: boolean;
}

/** What a saved query gives, as it says that it is shown: over its own time, or that of the page. */
export function SavedQueryPanel({ saved, most, inExplore = false }: SavedQueryPanelProps) {
  const { range, timezone, zone, zoom } = usePage();
  const navigate = useNavigate();
  const now = useNow();
  const { query, display, name } = saved;
  const own = timeOf(query);
  const asked = useSavedAnswer(saved, {
    ...(own === undefined && range),
    ...(query.granularity && {
      granularity: own === undefined ? fitting(query.granularity, range, now) : query.granularity,
      timezone: query.timezone ?? timezone,
    }),
  });
  const isChart = display !== "table" && !!query.granularity;
  // A panel of its own time is not narrowed with the page: Explore is.
  const onRange = (from: number, to: number) =>
    own === undefined || inExplore
      ? zoom(from, to)
      : void navigate({
          to: "/explore",
          search: {
            ...savedSearch(saved),
            range: undefined,
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
          },
        });
  return (
    <Panel
      flush={!isChart}
      title={name}
      query={asked}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        own === undefined ? (
          <NoCalls what={whatOf(saved)} />
        ) : (
          <p className="m-auto px-4 py-6 text-fg-2">No {whatOf(saved)} in its time</p>
        )
      }
      actions={
        <>
          {own !== undefined && (
            <span className="px-1 text-meta text-fg-3">
              {own.range !== undefined ? rangeLabel(own.range) : `${day(own.from, zone)} – ${day(own.to, zone)}`}
            </span>
          )}
          {!inExplore && (
            <Link
              to="/explore"
              search={savedSearch(saved, range)}
              className="inline-flex min-h-6 items-center text-accent hover:underline"
            >
              Explore<span className="sr-only"> {name}</span>
            </Link>
          )}
        </>
      }
    >
      {(answer) => (
        <>
          {isChart ? (
            <QuerySeries
              answer={answer}
              over={query.over}
              form={display === "lines" ? "lines" : "bars"}
              onRange={onRange}
            />
          ) : display === "bars" ? (
            <QueryBars answer={answer} label={name} most={most} />
          ) : (
            <QueryRows answer={answer} label={name} most={most} />
          )}
          <More answer={answer} shown={isChart ? undefined : most} />
        </>
      )}
    </Panel>
  );
}

const whatOf = ({ query }: SavedQuery): string => (query.over === "traces" ? "traces" : "calls");

/** That there is more than what is shown, if there is. */
export function More({ answer, shown }: { answer: AnalyticsAnswer; shown?: number }) {
  const hidden = shown === undefined ? 0 : answer.rows.length - shown;
  if (answer.has_more && hidden <= 0)
    return (
      <p className="px-3 py-2 text-table text-warn">
        There are more rows: a filter, a shorter time or fewer groups show all, an export has them all.
      </p>
    );
  if (hidden <= 0) return null;
  return (
    <p className="px-3 py-1.5 text-meta text-fg-3">
      {answer.has_more ? `More than ${hidden}` : hidden} more in Explore
    </p>
  );
}
