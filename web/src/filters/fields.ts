/** What the filter language knows, for completion; see docs/filter-language.md. */
export type FieldType = "text" | "choice" | "id" | "duration" | "count" | "money" | "time" | "attribute";

export interface FilterFieldDoc {
  name: string;
  type: FieldType;
  /** What it is, in a few words. */
  about: string;
  /** All values there can be. */
  choices?: readonly string[];
}

export const WORK_KINDS = [
  "agent",
  "workflow",
  "llm",
  "embedding",
  "tool",
  "retriever",
  "reranker",
  "guardrail",
  "evaluator",
  "chain",
  "other",
] as const;
const SPAN_KINDS = ["unspecified", "internal", "server", "client", "producer", "consumer"] as const;
const STATUSES = ["error", "ok", "unset"] as const;

export const FIELDS: readonly FilterFieldDoc[] = [
  { name: "service", type: "text", about: "service of a span" },
  { name: "status", type: "choice", about: "status of a span", choices: STATUSES },
  { name: "name", type: "text", about: "name of a span" },
  { name: "duration", type: "duration", about: "duration of a span" },
  { name: "kind", type: "choice", about: "what the work was", choices: WORK_KINDS },
  { name: "model", type: "text", about: "as asked for or as it answered" },
  { name: "agent", type: "text", about: "id or name of the agent that pays" },
  { name: "cost", type: "money", about: "USD of a call" },
  { name: "tokens", type: "count", about: "tokens of a call" },
  { name: "user", type: "text", about: "who was served" },
  { name: "session", type: "text", about: "session of a call" },
  { name: "provider", type: "text", about: "provider of a model" },
  { name: "tool", type: "text", about: "tool of a call" },
  { name: "workflow", type: "text", about: "workflow of a call" },
  { name: "trace.cost", type: "money", about: "USD of its calls that count" },
  { name: "trace.tokens", type: "count", about: "of its calls that count" },
  { name: "trace.agent", type: "text", about: "agent of its earliest span" },
  { name: "trace.user", type: "text", about: "user of its earliest span" },
  { name: "trace.session", type: "text", about: "session of its earliest span" },
  { name: "trace.kind", type: "choice", about: "what the work of its root was", choices: WORK_KINDS },
  { name: "trace.name", type: "text", about: "name of the root" },
  { name: "trace.service", type: "text", about: "a service of the trace" },
  { name: "trace.root_service", type: "text", about: "service of the root" },
  { name: "trace.status", type: "choice", about: "error when any span failed", choices: STATUSES },
  { name: "trace.duration", type: "duration", about: "earliest start to latest end" },
  { name: "trace.started_at", type: "time", about: "start of the trace" },
  { name: "trace.span_count", type: "count", about: "spans of the trace" },
  { name: "trace.error_count", type: "count", about: "failed spans of the trace" },
  { name: "status_message", type: "text", about: "message of the status" },
  { name: "event", type: "text", about: "name of an event" },
  { name: "scope", type: "text", about: "instrumentation scope" },
  { name: "span_kind", type: "choice", about: "OpenTelemetry's kind", choices: SPAN_KINDS },
  { name: "tag", type: "text", about: "a tag, in any dialect" },
  { name: "trace_id", type: "id", about: "32 hex digits, or as it was sent" },
  { name: "span_id", type: "id", about: "16 hex digits, or as it was sent" },
  { name: "parent_id", type: "id", about: "16 hex digits, or as it was sent" },
];

const ATTRIBUTE = /^(attr|span|resource|event|metadata)\../;

/** The field of that name; null when the language has none. */
export function findField(name: string): FilterFieldDoc | null {
  const known = FIELDS.find((field) => field.name === name);
  if (known) return known;
  return ATTRIBUTE.test(name) ? { name, type: "attribute", about: "attribute" } : null;
}

export interface OperatorDoc {
  text: string;
  about: string;
}

const EQUALITY: readonly OperatorDoc[] = [
  { text: ":", about: "is" },
  { text: "!=", about: "is not" },
];
const ORDER: readonly OperatorDoc[] = [
  { text: ">", about: "more than" },
  { text: ">=", about: "at least" },
  { text: "<", about: "less than" },
  { text: "<=", about: "at most" },
];

/** The operators that go with a field, the usual one first. */
export function operatorsOf(field: FilterFieldDoc): readonly OperatorDoc[] {
  switch (field.type) {
    case "duration":
    case "count":
    case "money":
    case "time":
      return [...ORDER, ...EQUALITY];
    case "attribute":
      return [...EQUALITY, ...ORDER];
    default:
      return EQUALITY;
  }
}

/** Values to begin with where the server has none to count. */
export const DURATIONS = ["100ms", "500ms", "1s", "2s", "5s", "10s", "30s", "1m", "5m"] as const;
