import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { ExportMenu } from "../export/ExportMenu";
import { NoCalls } from "../panels/NoCalls";
import { Panel } from "../panels/Panel";
import { PanelPage } from "../panels/PanelPage";
import { usePage } from "../panels/usePage";
import {
  asksTheSame,
  type Explore,
  type ExploreSearch,
  exploreOf,
  queryOf,
  readExplore,
  requestOf,
  savedSearch,
  timeOf,
  writeExplore,
} from "../queries/explore";
import type { SavedQuery } from "../queries/query";
import { QueryRows } from "../queries/QueryRows";
import { QuerySeries } from "../queries/QuerySeries";
import { useSavedQuery } from "../queries/saved";
import { More, SavedQueryPanel } from "../queries/SavedQueryPanel";
import { useAnalytics } from "../queries/useAnalytics";
import { Badge } from "../ui/Badge";
import { ProblemHelp } from "../ui/ProblemHelp";
import { Skeleton } from "../ui/Skeleton";
import { QueryForm } from "./QueryForm";
import { SavedActions } from "./SavedActions";

/** Any number of calls or traces, in any groups, over time: a question that its link repeats, and that can be saved. */
export function ExplorePage() {
  const search = useSearch({ strict: false }) as ExploreSearch;
  const { range } = usePage();
  const navigate = useNavigate();
  const saved = useSavedQuery(search.saved);
  const opened = search.saved === undefined ? undefined : saved.data;
  // A link that only names the saved query: its question is put into the address, where the page can change it.
  const toUnfold =
    opened !== undefined && search.n === undefined && exploreOf(opened.query) !== undefined ? opened : undefined;
  useEffect(() => {
    if (toUnfold !== undefined) void navigate({ to: ".", search: savedSearch(toUnfold, range), replace: true });
  }, [toUnfold, range, navigate]);
  if (search.saved !== undefined && opened === undefined && search.n === undefined)
    return (
      <PanelPage title="Explore" error={null} retry={() => undefined} hasFilter={false}>
        {saved.error === null ? (
          <Skeleton height={240} />
        ) : (
          <>
            <ProblemHelp error={saved.error} retry={() => void saved.refetch()} />
            <Link to="/explore" className="self-start px-4 text-accent hover:underline">
              Ask something else
            </Link>
          </>
        )}
      </PanelPage>
    );
  if (toUnfold !== undefined) return null;
  return opened !== undefined && search.n === undefined ? <AsSaved saved={opened} /> : <Asked saved={opened} />;
}

/** A saved query that says more than the page can change. */
function AsSaved({ saved }: { saved: SavedQuery }) {
  const { open } = useOpen();
  return (
    <PanelPage
      title="Explore"
      error={null}
      retry={() => undefined}
      hasFilter={false}
      actions={
        <>
          <SavedActions query={undefined} saved={saved} isChanged={false} onOpen={open} />
          <ExportMenu of="query" query={{ saved: saved.id }} />
        </>
      }
    >
      <p className="text-table text-fg-2">
        <span className="font-medium text-fg">{saved.name}</span> says more than this page can change: it is shown as it
        was saved.
      </p>
      <SavedQueryPanel inExplore saved={saved} />
    </PanelPage>
  );
}

function useOpen() {
  const { range } = usePage();
  const navigate = useNavigate();
  return {
    /** Shows what was saved, or forgets what was opened. */
    open: (saved: SavedQuery | undefined) =>
      void navigate({
        to: ".",
        search: (old: object) => ({
          ...old,
          ...(saved === undefined ? { saved: undefined } : savedSearch(saved, range)),
        }),
        replace: true,
      }),
  };
}

function Asked({ saved }: { saved: SavedQuery | undefined }) {
  const { scope, timezone, zoom } = usePage();
  const navigate = useNavigate();
  const { open } = useOpen();
  const search = useSearch({ strict: false }) as ExploreSearch;
  const explore = readExplore(search);
  const request = requestOf(explore, scope, timezone);
  const query = useAnalytics(request);
  const asked = queryOf(explore, scope);
  const { range: _, from: __, to: ___, ...timeless } = asked;
  const isChanged =
    saved !== undefined && !asksTheSame(timeOf(saved.query) === undefined ? timeless : asked, saved.query);
  const change = (next: Explore) => {
    const written = writeExplore(next);
    // Of what was opened even the usual number is said: without it the address means the query as it was saved.
    if (search.saved !== undefined) written.n = next.numbers.join(",");
    void navigate({ to: ".", search: (old: object) => ({ ...old, ...written }), resetScroll: false });
  };
  const { limit: _limit, ...whole } = request;
  return (
    <PanelPage
      title="Explore"
      error={query.error}
      retry={() => void query.refetch()}
      actions={
        <>
          <SavedActions query={asked} saved={saved} isChanged={isChanged} onOpen={open} />
          <ExportMenu of="query" query={{ query: JSON.stringify(whole) }} />
        </>
      }
    >
      {saved !== undefined && (
        <p className="flex items-center gap-2">
          <span className="min-w-0 truncate text-title font-medium">{saved.name}</span>
          {isChanged && <Badge tone="warn">changed</Badge>}
          {saved.is_pinned && <Badge>on Home</Badge>}
        </p>
      )}
      <QueryForm explore={explore} onChange={change} />
      {explore.granularity !== "" && (
        <Panel
          title={`${explore.numbers[0]!} over time`}
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          empty={<NoCalls what={explore.table} />}
        >
          {(answer) =>
            answer.granularity === null ? null : (
              <QuerySeries
                answer={answer}
                over={explore.table}
                form={saved?.display === "bars" ? "bars" : "lines"}
                onRange={zoom}
              />
            )
          }
        </Panel>
      )}
      <Panel
        flush
        height={120}
        title="Rows"
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NoCalls what={explore.table} />}
      >
        {(answer) => (
          <>
            <QueryRows answer={answer} label="Rows of the query" />
            <More answer={answer} />
          </>
        )}
      </Panel>
    </PanelPage>
  );
}
