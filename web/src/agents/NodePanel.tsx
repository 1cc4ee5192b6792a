import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { counted, exactCount } from "../format/count";
import { duration as durationText, exactDuration } from "../format/duration";
import { mark } from "../format/tokens";
import { Unknown } from "../format/unknown";
import { exactCalls } from "../graph/calls";
import { type Graph, type GraphEdge, type GraphNode, kindOfNode } from "../graph/graph";
import { GraphIcon } from "../graph/GraphIcon";
import { TracesLink } from "../panels/TracesLink";
import { Cost } from "../ui/Cost";
import { IconButton } from "../ui/IconButton";
import { EdgeList } from "./EdgeList";
import { evidence, failedEvidence } from "./evidence";
import { callsText } from "./words";

/** Nodes of agents are called so, and by their id. */
const AgentPrefix = "agent ";

interface NodePanelProps {
  graph: Graph;
  node: GraphNode;
  /** The filter of the page. */
  q: string;
  onSelect: (id: string | undefined) => void;
}

/** The numbers of a node, who calls it and whom it calls, each with the traces behind it. */
export function NodePanel({ graph, node, q, onSelect }: NodePanelProps) {
  const isFold = node.folded !== undefined;
  const toCaller = graph.edges.filter((edge) => edge.to === node.id);
  const from = graph.edges.filter((edge) => edge.from === node.id);
  return (
    <aside
      aria-label={`${node.kind} ${node.name}`}
      className="flex min-h-0 w-90 shrink-0 flex-col overflow-auto border-line max-lg:w-full max-lg:basis-1/2 max-lg:border-t lg:border-l"
    >
      <header className="flex items-center gap-2 border-b border-line px-4 py-2">
        <GraphIcon kind={kindOfNode(node)} />
        <h2 className="min-w-0 flex-1 truncate text-title font-semibold" title={node.name}>
          {node.name}
        </h2>
        {node.id.startsWith(AgentPrefix) && (
          <Link
            to="/agents/$agentId"
            params={{ agentId: node.id.slice(AgentPrefix.length) }}
            className="inline-flex min-h-6 items-center text-accent hover:underline"
          >
            its page
          </Link>
        )}
        <IconButton label="Close the panel" keys="escape" onClick={() => onSelect(undefined)}>
          <X />
        </IconButton>
      </header>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 px-4 py-3 text-table">
        {!isFold && (
          <Fact label="Traces">
            <TracesLink q={evidence(q, node.q)} what={`of ${node.name}`}>
              {counted(node.traces, "trace")}
            </TracesLink>
          </Fact>
        )}
        <Fact label="Calls">
          <span title={exactCalls(node)}>{callsText(node)}</span>
        </Fact>
        <Fact label="Failed">
          {node.errors === 0 ? (
            "0"
          ) : (
            <>
              <span className="font-medium text-error">{exactCount(node.errors)}</span>
              {!isFold && (
                <>
                  {" in "}
                  <TracesLink q={failedEvidence(q, node.q)} what={`of ${node.name} that failed`} />
                </>
              )}
            </>
          )}
        </Fact>
        <Fact label="p95">
          {node.p95_ms === null ? Unknown : <span title={exactDuration(node.p95_ms)}>{durationText(node.p95_ms)}</span>}
        </Fact>
        <Fact label="Time in all">{durationText(node.total_ms)}</Fact>
        <Fact label="Tokens">
          {node.tokens === null ? Unknown : mark(node.estimated_tokens) + exactCount(node.tokens)}
        </Fact>
        <Fact label="Cost">
          <Cost cost_usd={node.cost_usd} unpriced_tokens={node.unpriced_tokens} />
        </Fact>
        {node.self_calls > 0 && <Fact label="Calls itself">{`${exactCount(node.self_calls)}×`}</Fact>}
      </dl>
      <Edges title="Called by" edges={toCaller} end="from" {...{ graph, q, onSelect }} />
      <Edges title="Calls" edges={from} end="to" {...{ graph, q, onSelect }} />
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-fg-3">{label}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </>
  );
}

interface EdgesProps extends Pick<NodePanelProps, "graph" | "q" | "onSelect"> {
  title: string;
  edges: readonly GraphEdge[];
  end: "from" | "to";
}

function Edges({ title, edges, ...rest }: EdgesProps) {
  if (edges.length === 0) return null;
  return (
    <section className="border-t border-line px-4 py-2">
      <h3 className="pb-1 text-meta font-medium text-fg-3">{title}</h3>
      <EdgeList label={title} edges={edges} {...rest} />
    </section>
  );
}
