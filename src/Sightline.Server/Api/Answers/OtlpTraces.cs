using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sightline.Server.Api.Answers;

/// <summary>OTLP/JSON: an <c>ExportTraceServiceRequest</c>, with the camelCase names of OpenTelemetry.</summary>
sealed record OtlpTraces
{
    [JsonPropertyName("resourceSpans")]
    public required IReadOnlyList<JsonElement> ResourceSpans { get; init; }
}
