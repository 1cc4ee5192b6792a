export interface Exporter {
  id: string;
  name: string;
  /** What to do with the text. */
  says: string;
  code: string;
}

export interface Endpoints {
  /** OTLP/HTTP, without a path. */
  http: string;
  grpc: string | null;
}

/** Settings with which exporters send by a key, ready to be pasted. */
export function exporters({ http, grpc }: Endpoints, key: string): Exporter[] {
  const all: Exporter[] = [
    {
      id: "env",
      name: "Environment",
      says: "Every OpenTelemetry SDK reads these variables.",
      code: [
        `export OTEL_EXPORTER_OTLP_ENDPOINT=${http}`,
        "export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
        `export OTEL_EXPORTER_OTLP_HEADERS="x-api-key=${key}"`,
      ].join("\n"),
    },
    {
      id: "dotnet",
      name: ".NET",
      says: "Where the exporter is added",
      code: `.AddOtlpExporter(o =>
{
    o.Endpoint = new Uri("${http}/v1/traces");
    o.Protocol = OtlpExportProtocol.HttpProtobuf;
    o.Headers = "x-api-key=${key}";
})`,
    },
    {
      id: "python",
      name: "Python",
      says: "Where the exporter is made",
      code: `OTLPSpanExporter(endpoint="${http}/v1/traces", headers={"x-api-key": "${key}"})`,
    },
    {
      id: "typescript",
      name: "TypeScript",
      says: "Where the exporter is made",
      code: `new OTLPTraceExporter({
  url: "${http}/v1/traces",
  headers: { "x-api-key": "${key}" },
})`,
    },
    {
      id: "collector",
      name: "Collector",
      says: "In the configuration of an OpenTelemetry Collector",
      code: `exporters:
  otlphttp/sightline:
    endpoint: ${http}
    headers:
      x-api-key: ${key}`,
    },
    {
      id: "curl",
      name: "curl",
      says: "Whether the key is taken: answers {} and keeps nothing",
      code: `curl -i ${http}/v1/traces -H 'x-api-key: ${key}' \\
  -H 'Content-Type: application/json' -d '{"resourceSpans": []}'`,
    },
  ];
  if (grpc !== null)
    all.splice(1, 0, {
      id: "grpc",
      name: "gRPC",
      says: "The same over OTLP/gRPC",
      code: [
        `export OTEL_EXPORTER_OTLP_ENDPOINT=${grpc}`,
        "export OTEL_EXPORTER_OTLP_PROTOCOL=grpc",
        `export OTEL_EXPORTER_OTLP_HEADERS="x-api-key=${key}"`,
      ].join("\n"),
    });
  return all;
}
