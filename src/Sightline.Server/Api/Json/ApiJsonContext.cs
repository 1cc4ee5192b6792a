using System.Text.Json.Serialization;
using Sightline.Server.Api.Answers;

namespace Sightline.Server.Api.Json;

/// <summary>Every answer of the API. Traces themselves are written by <see cref="SpanJson"/>, in the same shapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TraceListAnswer))]
[JsonSerializable(typeof(TraceAnswer))]
[JsonSerializable(typeof(CoreTraceAnswer))]
[JsonSerializable(typeof(Span))]
[JsonSerializable(typeof(LiveMissed))]
[JsonSerializable(typeof(OtlpTraces))]
[JsonSerializable(typeof(TraceHistogramAnswer))]
[JsonSerializable(typeof(ServicesAnswer))]
[JsonSerializable(typeof(AttributesAnswer))]
[JsonSerializable(typeof(AttributeValuesAnswer))]
[JsonSerializable(typeof(IngestionAnswer))]
sealed partial class ApiJsonContext : JsonSerializerContext;
