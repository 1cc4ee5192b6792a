import { randomBytes } from "node:crypto";

export interface SentCall {
  /** Unix milliseconds. */
  start: number;
  ms: number;
  model?: string;
  agent?: string;
  user?: string;
  session?: string;
  input?: number;
  output?: number;
  /** What failed, as `error.type`. */
  error?: string;
  /** Of the service. */
  version?: string;
  question?: string;
  answer?: string;
}

const attribute = (key: string, value: string | number) => ({
  key,
  value: typeof value === "number" ? { intValue: String(value) } : { stringValue: value },
});

const message = (role: string, content: string) => JSON.stringify([{ role, parts: [{ type: "text", content }] }]);

/** How many traces go into one request. */
const Batch = 500;

/** Sends traces of one call of a model each, that says itself of which agent and user it is; gives their ids. */
export async function sendCalls(url: string, calls: readonly SentCall[]): Promise<string[]> {
  const ids: string[] = [];
  for (let first = 0; first < calls.length; first += Batch) {
    const resourceSpans = calls.slice(first, first + Batch).map((call) => {
      const traceId = randomBytes(16).toString("hex");
      ids.push(traceId);
      return { resource: resourceOf(call), scopeSpans: [{ spans: [spanOf(call, traceId)] }] };
    });
    const answer = await fetch(`${url}/v1/traces`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ resourceSpans }),
    });
    if (!answer.ok) throw new Error(`Sending calls: ${answer.status} ${await answer.text()}`);
  }
  return ids;
}

const resourceOf = ({ agent = "planner", version = "1.0" }: SentCall) => ({
  attributes: [attribute("service.name", `${agent}-service`), attribute("service.version", version)],
});

function spanOf(call: SentCall, traceId: string) {
  const { start, ms, model = "gpt-4o", agent = "planner", user, session, input = 1_000, output = 100, error } = call;
  return {
    traceId,
    spanId: randomBytes(8).toString("hex"),
    name: `chat ${model}`,
    kind: 3,
    startTimeUnixNano: `${Math.round(start)}000000`,
    endTimeUnixNano: `${Math.round(start + ms)}000000`,
    attributes: [
      attribute("gen_ai.operation.name", "chat"),
      attribute("gen_ai.provider.name", "openai"),
      attribute("gen_ai.request.model", model),
      attribute("gen_ai.agent.name", agent),
      attribute("gen_ai.usage.input_tokens", input),
      attribute("gen_ai.usage.output_tokens", output),
      attribute("gen_ai.input.messages", message("user", call.question ?? "How far is it?")),
      attribute("gen_ai.output.messages", message("assistant", call.answer ?? "Twelve miles.")),
      ...(user === undefined ? [] : [attribute("user.id", user)]),
      ...(session === undefined ? [] : [attribute("session.id", session)]),
      ...(error === undefined ? [] : [attribute("error.type", error)]),
    ],
    status: error === undefined ? { code: 1 } : { code: 2 },
  };
}

const Hour = 3_600_000;

/** Agents of a busy day; one name is as long as real ones are, one is not Latin. */
export const busyAgents = ["planner", "booker", "support-agent-of-the-northern-region-on-call", "研究アシスタント"];

/** Two days of calls, twice as many on the second, with failures, users and versions: the same at each run. */
export function busyDays(now: number): SentCall[] {
  const models = ["gpt-4o", "gpt-4o-mini", "claude-sonnet-4-5", "our-own-7b"];
  return Array.from({ length: 3_000 }, (_, place) => {
    const second = place % 3 !== 0;
    const across = ((place * 7_919) % 3_000) / 3_000;
    return {
      start: now - (second ? 24 : 48) * Hour + across * 23.9 * Hour,
      ms: 200 + ((place * 389) % 97) ** 2,
      model: models[(place % 7) % 4]!,
      agent: busyAgents[(place % 5) % 4]!,
      user: `user-${place % 40}`,
      session: `session-${place % 300}`,
      input: 500 + ((place * 31) % 4_000),
      output: 20 + ((place * 17) % 600),
      version: second ? "2.0" : "1.9",
      ...(place % 20 === 0 && { error: place % 3 === 0 ? "RateLimitError" : "TimeoutError" }),
    };
  });
}
