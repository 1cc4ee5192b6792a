export interface Snippet {
  id: string;
  name: string;
  /** What each part is for, and the text to copy. */
  parts: { says: string; code: string }[];
}

/** Settings of exporters that send OTLP/HTTP to this address; the README has whole programs. */
export function snippets(address: string): Snippet[] {
  const httpSettings = [
    `export OTEL_EXPORTER_OTLP_ENDPOINT=${address}`,
    "export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
    "export OTEL_SERVICE_NAME=hello-agent",
  ].join("\n");
  return [
    {
      id: "dotnet",
      name: ".NET",
      parts: [
        { says: "Packages", code: "dotnet add package OpenTelemetry.Exporter.OpenTelemetryProtocol" },
        {
          says: "Where the program starts",
          code: `using var telemetry = Sdk.CreateTracerProviderBuilder()
    .ConfigureResource(r => r.AddService("hello-agent"))
    .AddSource("hello")
    .AddOtlpExporter(o =>
    {
        o.Endpoint = new Uri("${address}/v1/traces");
        o.Protocol = OtlpExportProtocol.HttpProtobuf;
    })
    .Build();`,
        },
      ],
    },
    {
      id: "python",
      name: "Python",
      parts: [
        { says: "Packages", code: "pip install opentelemetry-sdk opentelemetry-exporter-otlp-proto-http" },
        {
          says: "Where the program starts",
          code: `provider = TracerProvider(resource=Resource.create({"service.name": "hello-agent"}))
provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint="${address}/v1/traces")))
trace.set_tracer_provider(provider)`,
        },
        { says: "Or with settings alone", code: httpSettings },
      ],
    },
    {
      id: "typescript",
      name: "TypeScript",
      parts: [
        {
          says: "Packages",
          code: "npm install @opentelemetry/api @opentelemetry/sdk-node @opentelemetry/exporter-trace-otlp-proto",
        },
        {
          says: "Where the program starts",
          code: `const sdk = new NodeSDK({
  serviceName: "hello-agent",
  traceExporter: new OTLPTraceExporter({ url: "${address}/v1/traces" }),
});
sdk.start();`,
        },
        { says: "Or with settings alone", code: httpSettings },
      ],
    },
    { id: "curl", name: "curl", parts: [{ says: "One span, without any library", code: curl(address) }] },
  ];
}

function curl(address: string): string {
  return `now=$(date +%s)
trace=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')
curl -sS ${address}/v1/traces -H 'Content-Type: application/json' -d '{"resourceSpans": [{
  "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "hello-agent"}}]},
  "scopeSpans": [{"spans": [{
    "traceId": "'$trace'", "spanId": "00000000000000a1", "name": "invoke_agent hello", "kind": 1,
    "startTimeUnixNano": "'$((now - 3))'000000000", "endTimeUnixNano": "'$now'000000000"}]}]}]}'`;
}
