import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useKeys } from "../shell/keys/useKeys";
import { stored } from "../storage/stored";
import { Async } from "../ui/Async";
import { Button } from "../ui/Button";
import { Spinner } from "../ui/Spinner";
import { ConversationView } from "./conversation/ConversationView";
import { GraphView } from "./graph/GraphView";
import { Notes } from "./Notes";
import { DroppedTrace } from "./sampling/DroppedTrace";
import { SamplingNote } from "./sampling/SamplingNote";
import { PanelTabs, SpanPanel } from "./span/SpanPanel";
import { TraceHeader, TraceMenu } from "./TraceHeader";
import { type TraceState, useTrace } from "./useTrace";
import { useTraceSearch } from "./useTraceSearch";
import { errorWalk } from "./waterfall/errors";
import { Resizer } from "./waterfall/Resizer";
import { useSize } from "../ui/useSize";
import { Waterfall } from "./waterfall/Waterfall";

const panelWidthStored = stored<string>("trace.panel", "");
const PanelShare = 0.4;
const PanelMinPx = 320;
const PanelMaxPx = 560;
/** Below this the panel lies under the waterfall; px. */
const BesideMinPx = 760;
/** In the URL: the panel was closed, so that a failed trace does not open it again. */
const NoSpan = "none";

export function TracePage() {
  const { traceId } = useParams({ from: "/traces/$traceId" });
  const query = useTrace(traceId);
  return (
    <Async
      query={query}
      className="flex min-h-0 flex-1 flex-col"
      loading={
        <div className="p-4">
          <Spinner label="Loading trace" />
        </div>
      }
    >
      {(state) =>
        state.model.spanCount === 0 && state.head.sampling.decision === "drop" ? (
          <>
            <TraceHeader state={state}>
              <TraceMenu traceId={state.head.trace_id} />
            </TraceHeader>
            <DroppedTrace trace={state.head} />
          </>
        ) : (
          <Loaded key={traceId} traceId={traceId} state={state} />
        )
      }
    </Async>
  );
}

function Loaded({ traceId, state }: { traceId: string; state: TraceState }) {
  const { model } = state;
  const { search, setSearch } = useTraceSearch();
  const [inPanel, setInPanel] = useState(false);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width } = useSize(box);
  const firstError = useMemo(() => errorWalk(model)[0] ?? -1, [model]);
  // A failed trace opens on what failed first in its depth; closing the panel says `none`.
  const selected = search.span === undefined ? firstError : (model.rowOf.get(search.span) ?? -1);
  const view = viewOf(search.view);
  const select = (row: number) => setSearch({ span: model.ids[row] }, false);
  const close = () => setSearch({ span: firstError >= 0 ? NoSpan : undefined, tab: undefined }, false);
  usePageKeys(setSearch, selected >= 0, close);
  const beside = width >= BesideMinPx;
  const wanted = Number(panelWidthStored.use()) || Math.min(width * PanelShare, PanelMaxPx);
  const panelWidth = Math.round(Math.min(Math.max(wanted, PanelMinPx), Math.max(width - 360, PanelMinPx)));
  return (
    <>
      <TraceHeader state={state}>
        <ViewSwitch view={view} onView={(next) => setSearch({ view: next }, false)} />
        <TraceMenu traceId={state.head.trace_id} />
      </TraceHeader>
      <SamplingNote trace={state.head} />
      <Notes state={state} onShow={select} />
      {search.span !== undefined && search.span !== NoSpan && selected < 0 && state.complete && (
        <p role="status" className="mx-4 mb-2 text-table text-warn">
          The span {search.span} of this link is not in this trace.
        </p>
      )}
      <div ref={setBox} className={beside ? "relative flex min-h-0 flex-1" : "flex min-h-0 flex-1 flex-col"}>
        {view === "conversation" ? (
          <ConversationView traceId={traceId} state={state} selected={selected} onSelect={select} />
        ) : view === "graph" ? (
          <GraphView state={state} selected={selected} onSelect={select} />
        ) : (
          <Waterfall
            state={state}
            search={search}
            setSearch={setSearch}
            selected={selected}
            arrowsElsewhere={inPanel}
          />
        )}
        {selected >= 0 && (
          <div
            className={beside ? "flex min-h-0 flex-col" : "flex min-h-0 flex-1 basis-1/2 flex-col border-t border-line"}
            style={beside ? { width: panelWidth } : undefined}
            onFocus={() => setInPanel(true)}
            onBlur={() => setInPanel(false)}
          >
            {beside && (
              <Resizer
                x={width - panelWidth}
                min={200}
                label="Width of the panel"
                onResize={(x) => panelWidthStored.set(`${Math.max(width - x, PanelMinPx)}`)}
              />
            )}
            <SpanPanel
              traceId={traceId}
              state={state}
              row={selected}
              tab={search.tab ?? PanelTabs[0]}
              onTab={(tab) => setSearch({ tab: tab === PanelTabs[0] ? undefined : tab })}
              onClose={close}
              onSelect={select}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** The first is the default, which the URL leaves out. */
const Views = ["waterfall", "conversation", "graph"] as const;
type View = (typeof Views)[number];

const viewOf = (text: string | null | undefined): View => Views.find((view) => view === text) ?? Views[0];
const inUrl = (view: View): string | undefined => (view === Views[0] ? undefined : view);

function ViewSwitch({ view, onView }: { view: View; onView: (view: string | undefined) => void }) {
  return (
    <div role="group" aria-label="View" className="mr-2 flex">
      {Views.map((name) => (
        <Button
          key={name}
          look={view === name ? "plain" : "quiet"}
          aria-pressed={view === name}
          className="capitalize"
          onClick={() => onView(inUrl(name))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

function usePageKeys(setSearch: ReturnType<typeof useTraceSearch>["setSearch"], hasPanel: boolean, close: () => void) {
  useKeys([
    ...PanelTabs.map((tab, place) => ({
      keys: `${place + 1}`,
      label: `Panel: ${tab}`,
      group: "Trace",
      run: () => setSearch({ tab: place === 0 ? undefined : tab }),
    })),
    {
      keys: "v",
      label: "Next view: waterfall, conversation, graph",
      group: "Trace",
      run: () => setSearch({ view: nextView() }, false),
    },
    {
      keys: "y",
      label: "Copy link",
      group: "Trace",
      run: () => void navigator.clipboard.writeText(globalThis.location.href),
    },
  ]);
  useKeys([{ keys: "escape", label: "Close the panel", group: "Trace", run: close }], hasPanel);
}

function nextView(): string | undefined {
  const view = viewOf(new URLSearchParams(globalThis.location.search).get("view"));
  return inUrl(Views[(Views.indexOf(view) + 1) % Views.length]!);
}
