// What an application does with Langfuse's OpenTelemetry SDK 5: nested observations, token usage, a score through the
// client, and the flush at its end. Takes the address and the keys from the environment; prints the id of the trace.
import { LangfuseClient } from "@langfuse/client";
import { LangfuseSpanProcessor } from "@langfuse/otel";
import { propagateAttributes, startActiveObservation, startObservation } from "@langfuse/tracing";
import { NodeTracerProvider } from "@opentelemetry/sdk-trace-node";

const processor = new LangfuseSpanProcessor();
const provider = new NodeTracerProvider({ spanProcessors: [processor] });
provider.register();

let traceId = "";
let generationId = "";
await startActiveObservation(
  "checkout",
  async (root) => {
    traceId = root.traceId;
    await propagateAttributes(
      { userId: "ada", sessionId: "session-5", tags: ["production"], metadata: { tier: "gold" } },
      async () => {
        root.update({ input: { question: "Where is my parcel?" } });
        const tool = startObservation("find parcel", { input: "P-1" }, { asType: "tool" });
        tool.update({ output: "on its way" }).end();
        const generation = root.startObservation(
          "answer",
          {
            model: "gpt-4o",
            input: [{ role: "user", content: "Where is my parcel?" }],
            modelParameters: { temperature: 0.2 },
          },
          { asType: "generation" },
        );
        generationId = generation.id;
        const inner = generation.startObservation("embed", { model: "text-embedding-3-small" }, { asType: "embedding" });
        inner.update({ usageDetails: { input: 7 } }).end();
        generation.update({
          output: { role: "assistant", content: "It is on its way." },
          usageDetails: { input: 40, output: 12, input_cached_tokens: 8 },
        });
        generation.end();
        root.update({ output: "It is on its way.", level: "ERROR", statusMessage: "the carrier did not answer" });
      },
    );
  },
  { asType: "agent" },
);

const client = new LangfuseClient();
client.score.create({ traceId, name: "quality", value: 0.9, comment: "helpful" });
client.score.create({ traceId, observationId: generationId, name: "tone", value: "friendly", dataType: "CATEGORICAL" });

await provider.forceFlush();
await client.flush();
await provider.shutdown();
await client.shutdown();
console.log(traceId);
