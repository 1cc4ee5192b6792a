interface Snippet {
  id: string;
  label: string;
  code: string;
}

/** How to ask the server at an address, ready to be pasted. */
export function snippets(origin: string): Snippet[] {
  return [
    {
      id: "typescript",
      label: "TypeScript",
      code: `// npm install @openfeature/server-sdk @openfeature/ofrep-provider
await OpenFeature.setProviderAndWait(
  new OFREPProvider({ baseUrl: "${origin}", headers: [["X-API-Key", key]] }),
);
const context = { targetingKey: instanceId, "service.name": "checkout" };
let on = false; // what the sampler answers for each span
const ask = async () => {
  on = await OpenFeature.getClient().getBooleanValue("enable-observability-instrumentation", on, context);
};
await ask();
setInterval(ask, 5_000).unref();`,
    },
    {
      id: "python",
      label: "Python",
      code: `# pip install openfeature-sdk openfeature-provider-ofrep
api.set_provider(OFREPProvider("${origin}", headers_factory=lambda: {"X-API-Key": key}))
context = EvaluationContext(instance_id, {"service.name": "checkout"})

on = False  # what the sampler answers for each span

def ask():  # at start, then every five seconds on a thread of its own
    global on
    on = api.get_client().get_boolean_value("enable-observability-instrumentation", on, context)`,
    },
    {
      id: "curl",
      label: "curl",
      code: `# Answers at once, then only when it changes: repeat with the ETag of the last answer.
curl -i "${origin}/api/v1/instrumentation/flags?service=checkout&instance=$HOSTNAME&wait=30" \\
  -H "X-API-Key: $KEY" -H "If-None-Match: $ETAG"`,
    },
    {
      id: "overhead",
      label: "Report overhead",
      code: `# What was measured with instrumentation, less what was measured without it.
curl ${origin}/api/v1/instrumentation/overhead -H "X-API-Key: $KEY" -H "Content-Type: application/json" \\
  -d '{"service": "checkout", "cpu_share": 0.004, "memory_bytes": 8388608, "p50_delta_ms": 0.1, "p95_delta_ms": 0.6}'`,
    },
  ];
}
