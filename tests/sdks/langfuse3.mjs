// What an application does with langfuse 3: a trace, generations within spans, updates by id, a score, and the flush at
// its end. Takes the address and the keys from the environment, as the SDK does; prints the id of the trace.
import { Langfuse } from "langfuse";

const langfuse = new Langfuse({ flushAt: Number(process.env.FLUSH_AT ?? 15) });

const trace = langfuse.trace({
  name: "checkout",
  userId: "ada",
  sessionId: "session-3",
  input: { question: "Where is my parcel?" },
  metadata: { tier: "gold", attempt: 1 },
  tags: ["production"],
  release: "2026.11",
});

const span = trace.span({ name: "plan", input: "Where is my parcel?", metadata: { step: 1 } });
const generation = span.generation({
  name: "answer",
  model: "gpt-4o",
  modelParameters: { temperature: 0.2 },
  input: [{ role: "user", content: "Where is my parcel?" }],
});
// Over several requests, and in an order of their own, whatever SDK and network make of them.
await langfuse.flushAsync();
generation.update({ completionStartTime: new Date() });
const inner = generation.generation({ name: "embed", model: "text-embedding-3-small", usage: { promptTokens: 7, totalTokens: 7 } });
inner.end({ output: "vector" });
generation.end({
  output: { role: "assistant", content: "It is on its way." },
  usageDetails: { input: 40, output: 12, total: 52, input_cached_tokens: 8 },
});
span.event({ name: "looked up", metadata: { parcel: "P-1" } });
span.end({ output: "done", level: "ERROR", statusMessage: "the carrier did not answer" });
trace.update({ output: { answer: "It is on its way." }, tags: ["eu"] });
trace.score({ name: "quality", value: 0.9, comment: "helpful" });
generation.score({ name: "tone", value: "friendly", dataType: "CATEGORICAL" });

await langfuse.shutdownAsync();
console.log(trace.id);
