import { Kinds, type Kind } from "../kinds";
import type { Attributes } from "../wire";
import { firstText } from "./values";

export interface Meaning {
  kind: Kind;
  agent: string | null;
  model: string | null;
  tool: string | null;
  /** Null when the span does not say. */
  inputTokens: number | null;
  outputTokens: number | null;
  session: string | null;
}

const Operations: Record<string, Kind> = {
  chat: "llm",
  text_completion: "llm",
  generate_content: "llm",
  embeddings: "embedding",
  retrieval: "retriever",
  execute_tool: "tool",
  create_agent: "agent",
  invoke_agent: "agent",
  invoke_workflow: "workflow",
  plan: "chain",
};

const OpenInferenceKinds: Record<string, Kind> = {
  LLM: "llm",
  EMBEDDING: "embedding",
  CHAIN: "chain",
  RETRIEVER: "retriever",
  RERANKER: "reranker",
  TOOL: "tool",
  AGENT: "agent",
  GUARDRAIL: "guardrail",
  EVALUATOR: "evaluator",
};

/** A guess where attributes have not arrived or say nothing: OpenTelemetry names spans `{operation} {subject}`. */
export function kindOfName(name: string): Kind {
  const space = name.indexOf(" ");
  return Operations[space < 0 ? name : name.slice(0, space)] ?? "other";
}

export function meaningOf(span: { name: string; kind: string; attributes: Attributes }): Meaning {
  const { attributes } = span;
  const kind = kindFrom(span.name, span.kind, attributes);
  return {
    kind,
    agent: agentOf(span.name, kind, attributes),
    model: firstText(
      attributes,
      "gen_ai.request.model",
      "gen_ai.response.model",
      "llm.model_name",
      "embedding.model_name",
      "reranker.model_name",
    ),
    tool: kind === "tool" ? firstText(attributes, "gen_ai.tool.name", "tool.name") : null,
    inputTokens: firstNumber(
      attributes,
      "gen_ai.usage.input_tokens",
      "gen_ai.usage.prompt_tokens",
      "llm.token_count.prompt",
    ),
    outputTokens: firstNumber(
      attributes,
      "gen_ai.usage.output_tokens",
      "gen_ai.usage.completion_tokens",
      "llm.token_count.completion",
    ),
    session: firstText(attributes, "session.id", "gen_ai.conversation.id"),
  };
}

function kindFrom(name: string, stored: string, attributes: Attributes): Kind {
  if (stored !== "other" && (Kinds as readonly string[]).includes(stored)) return stored as Kind;
  const openInference = attributes["openinference.span.kind"];
  if (typeof openInference === "string") return OpenInferenceKinds[openInference.toUpperCase()] ?? "other";
  const operation = attributes["gen_ai.operation.name"];
  if (typeof operation === "string") return Operations[operation] ?? "other";
  return "gen_ai.workflow.name" in attributes ? "workflow" : kindOfName(name);
}

function agentOf(name: string, kind: Kind, attributes: Attributes): string | null {
  const named = firstText(attributes, "gen_ai.agent.name", "agent.name");
  return named ?? (kind === "agent" ? name.replace(/^invoke_agent /, "") : null);
}

function firstNumber(attributes: Attributes, ...keys: string[]): number | null {
  for (const key of keys) {
    const value = attributes[key];
    if (typeof value === "number") return value;
    if (typeof value === "string" && /^\d+$/.test(value)) return Number(value);
  }
  return null;
}
