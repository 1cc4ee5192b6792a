using Sightline.Model.Ids;
using Sightline.Query;

namespace Sightline.Server.Api.Parameters;

/// <summary>Ids as clients write them: hex of either case, a UUID, or an id of another dialect.</summary>
static class IdText
{
    /// <summary>Words that are routes under <c>/traces/</c>, so that they can never be ids.</summary>
    static readonly string[] RouteWords = ["batch", "otlp", "histogram"];

    /// <summary>The trace ids that a text can stand for: one for hex or a UUID, else one per dialect.</summary>
    /// <exception cref="InvalidQueryException">It can stand for none.</exception>
    public static IReadOnlyList<TraceId> Traces(string text)
    {
        if (RouteWords.Contains(text, StringComparer.OrdinalIgnoreCase))
            throw Invalid("trace_id", text, "that word names a route");
        var ids = ExternalId.TracesOf(text);
        return ids.Count > 0 ? ids : throw Invalid("trace_id", Shortened(text), Reason(text));
    }

    /// <summary>The span ids that a text can stand for.</summary>
    /// <exception cref="InvalidQueryException">It can stand for none.</exception>
    public static IReadOnlyList<SpanId> Spans(string text)
    {
        var ids = ExternalId.SpansOf(text);
        return ids.Count > 0 ? ids : throw Invalid("span_id", Shortened(text), Reason(text));
    }

    static InvalidQueryException Invalid(string parameter, string text, string reason) => new(
        parameter,
        $"{text} is no id: {reason}. A {parameter} is {(parameter == "span_id" ? 16 : 32)} hex digits, a UUID, or "
        + $"another text of at most {ExternalId.LengthMax} characters.");

    static string Reason(string text) =>
        text.Length > ExternalId.LengthMax ? $"it has {text.Length} characters" : "all zero is not valid";

    static string Shortened(string text) =>
        text.Length <= ExternalId.LengthMax ? text : string.Concat(text.AsSpan(0, 32), "…");
}
