import { TriangleAlert, X } from "lucide-react";
import { exactCount } from "../../format/count";
import { duration as durationText, exactDuration } from "../../format/duration";
import { Async } from "../../ui/Async";
import { Badge } from "../../ui/Badge";
import { CopyButton } from "../../ui/CopyButton";
import { IconButton } from "../../ui/IconButton";
import { Tabs } from "../../ui/Tabs";
import { KindIcon } from "../../kinds/KindIcon";
import { kindOf } from "../../kinds/kinds";
import type { TraceState } from "../useTrace";
import type { WireSpan } from "../wire";
import { Flag } from "../waterfall/model";
import { AttributeTable } from "./AttributeTable";
import { EventsView } from "./EventsView";
import { RawView } from "./RawView";
import { SpanConversation } from "./SpanConversation";
import { useSpan } from "./useSpan";

export const PanelTabs = ["conversation", "attributes", "events", "raw"] as const;

interface SpanPanelProps {
  traceId: string;
  state: TraceState;
  row: number;
  tab: string;
  onTab: (tab: string) => void;
  onClose: () => void;
  onSelect: (row: number) => void;
}

export function SpanPanel({ traceId, state, row, tab, onTab, onClose, onSelect }: SpanPanelProps) {
  const { model } = state;
  const isMissing = (model.flags[row]! & Flag.Missing) !== 0;
  return (
    <section aria-label={`Span ${model.names[row]}`} className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <PanelHead state={state} row={row} onClose={onClose} />
      {isMissing ? (
        <p className="p-3 text-fg-2">
          This span was never received, only the ones below it, which name it as their parent. It may have been lost,
          not sampled, or not be exported yet.
        </p>
      ) : (
        <Loaded traceId={traceId} state={state} row={row} tab={tab} onTab={onTab} onSelect={onSelect} />
      )}
    </section>
  );
}

function PanelHead({
  state: { model, details },
  row,
  onClose,
}: {
  state: TraceState;
  row: number;
  onClose: () => void;
}) {
  const meaning = details.of(model.ids[row]!);
  const length = model.end[row]! - model.start[row]!;
  const isOpen = (model.flags[row]! & Flag.Open) !== 0;
  const facts = [
    model.serviceNames[model.service[row]!],
    meaning?.agent,
    meaning?.model,
    meaning?.tool,
    meaning && (meaning.inputTokens !== null || meaning.outputTokens !== null)
      ? `${tokens(meaning.inputTokens)} in, ${tokens(meaning.outputTokens)} out${meaning.tokensEstimated ? " (estimated)" : ""}`
      : null,
  ].filter(Boolean);
  return (
    <header className="flex flex-col gap-0.5 border-b border-line py-1.5 pr-1 pl-3">
      <div className="flex items-center gap-2">
        <KindIcon kind={kindOf(model.kind[row]!)} />
        <h2 className="min-w-0 flex-1 truncate text-title font-semibold" title={model.names[row]}>
          {model.names[row]}
        </h2>
        {model.status[row] === 2 && (
          <Badge tone="error">
            <TriangleAlert aria-hidden /> failed
          </Badge>
        )}
        <span className="text-table whitespace-nowrap text-fg-2" title={exactDuration(length)}>
          {isOpen ? "not ended" : durationText(length)}
        </span>
        <CopyButton text={model.ids[row]!} label="Copy span id" />
        <IconButton label="Close" keys="escape" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <p className="truncate text-table text-fg-3" title={facts.join(" · ")}>
        {[...new Set(facts)].join(" · ") || "–"} · at {durationText(model.start[row])}
      </p>
    </header>
  );
}

const tokens = (count: number | null): string => (count === null ? "–" : exactCount(count));

function Loaded({ traceId, state, row, tab, onTab, onSelect }: Omit<SpanPanelProps, "onClose">) {
  const query = useSpan(traceId, state.model.ids[row]!);
  return (
    <Async query={query} className="flex min-h-0 flex-1 flex-col">
      {(span) => (
        <Tabs
          label="Span"
          value={(PanelTabs as readonly string[]).includes(tab) ? tab : PanelTabs[0]}
          onChange={onTab}
          tabs={[
            {
              id: "conversation",
              label: "Conversation",
              content: (
                <SpanConversation
                  key={span.span_id}
                  traceId={traceId}
                  state={state}
                  row={row}
                  span={span}
                  onSelect={onSelect}
                />
              ),
            },
            {
              id: "attributes",
              label: `Attributes ${Object.keys(span.attributes).length}`,
              content: <AttributesView span={span} />,
            },
            {
              id: "events",
              label: `Events ${span.events.length + span.links.length}`,
              content: <EventsView span={span} />,
            },
            { id: "raw", label: "Raw", content: <RawView key={span.span_id} span={span} /> },
          ]}
        />
      )}
    </Async>
  );
}

function AttributesView({ span }: { span: WireSpan }) {
  return (
    <div key={span.span_id}>
      <AttributeTable label="Span" attributes={span.attributes} place="attr" dropped={span.dropped_attributes_count} />
      <AttributeTable
        label="Resource"
        attributes={span.resource.attributes}
        place="resource"
        dropped={span.resource.dropped_attributes_count}
      />
      <AttributeTable
        label={`Scope ${span.scope.name ?? "–"} ${span.scope.version ?? ""}`}
        attributes={span.scope.attributes}
        dropped={span.scope.dropped_attributes_count}
      />
    </div>
  );
}
