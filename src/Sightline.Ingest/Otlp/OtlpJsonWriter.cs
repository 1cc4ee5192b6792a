using System.Text.Json;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Otlp;

/// <summary>Writes stored spans as OTLP/JSON, equal in content to what came in.</summary>
public static class OtlpJsonWriter
{
    /// <summary>
    /// Writes <c>{"resourceSpans":[…]}</c>. Spans are grouped by equal resource, then by equal scope, in the order in
    /// which each first appears. The caller flushes the writer.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, int count, SpanSource spans) => throw new NotImplementedException();
}
