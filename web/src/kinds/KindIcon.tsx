import {
  Bot,
  Circle,
  Link2,
  ListOrdered,
  type LucideIcon,
  MessageSquare,
  Search,
  ShieldCheck,
  Spline,
  Star,
  Workflow,
  Wrench,
} from "lucide-react";
import type { Kind } from "./kinds";

const Icons: Record<Kind, LucideIcon> = {
  agent: Bot,
  llm: MessageSquare,
  embedding: Spline,
  tool: Wrench,
  retriever: Search,
  reranker: ListOrdered,
  guardrail: ShieldCheck,
  evaluator: Star,
  workflow: Workflow,
  chain: Link2,
  other: Circle,
};

/** The colour of a kind; several kinds share one and differ by their icon. */
export const kindColour: Record<Kind, string> = {
  agent: "var(--kind-agent)",
  llm: "var(--kind-llm)",
  embedding: "var(--kind-llm)",
  tool: "var(--kind-tool)",
  retriever: "var(--kind-retriever)",
  reranker: "var(--kind-retriever)",
  guardrail: "var(--kind-guardrail)",
  evaluator: "var(--kind-evaluator)",
  workflow: "var(--kind-other)",
  chain: "var(--kind-other)",
  other: "var(--kind-other)",
};

export function KindIcon({ kind }: { kind: Kind }) {
  const Icon = Icons[kind];
  return <Icon aria-label={kind} role="img" className="size-3.5 shrink-0" style={{ color: kindColour[kind] }} />;
}
