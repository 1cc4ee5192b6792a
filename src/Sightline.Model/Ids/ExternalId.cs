using System.Security.Cryptography;
using System.Text;

namespace Sightline.Model.Ids;

/// <summary>
/// Ids of dialects that are not OTLP: hex or a UUID stand for their own bytes, any other string of at most
/// <see cref="LengthMax"/> characters for the first bytes of SHA-256(dialect ‖ 0 ‖ id). The original string is kept
/// beside the id as <c>external_id</c> and is what the API answers.
/// </summary>
public static class ExternalId
{
    /// <summary>Characters in the longest id accepted.</summary>
    public const int LengthMax = 128;

    /// <summary>The dialects whose ids may stand behind a text that is neither hex nor a UUID.</summary>
    public static readonly IReadOnlyList<string> Dialects = ["rest", "langfuse"];

    /// <summary>The trace ids that a text can stand for: one for hex or a UUID, else one for each dialect.</summary>
    public static IReadOnlyList<TraceId> TracesOf(string text)
    {
        var ids = new List<TraceId>(Dialects.Count);
        foreach (var dialect in Dialects)
            if (TryTraceId(dialect, text, out var id) && !ids.Contains(id))
                ids.Add(id);
        return ids;
    }

    /// <summary>The span ids that a text can stand for.</summary>
    public static IReadOnlyList<SpanId> SpansOf(string text)
    {
        var ids = new List<SpanId>(Dialects.Count);
        foreach (var dialect in Dialects)
            if (TrySpanId(dialect, text, out var id) && !ids.Contains(id))
                ids.Add(id);
        return ids;
    }

    /// <summary>The trace id that stands for <paramref name="text"/>; false when it is empty, zero or too long.</summary>
    /// <param name="dialect">Where the id comes from, such as <c>rest</c> or <c>langfuse</c>.</param>
    /// <param name="text">The id as the client wrote it.</param>
    /// <param name="id">The 16-byte id.</param>
    public static bool TryTraceId(string dialect, string text, out TraceId id)
    {
        if (TraceId.TryParse(text.AsSpan(), out id))
            return !id.IsZero;
        Span<byte> bytes = stackalloc byte[32];
        if (!TryBytes(dialect, text, bytes))
            return false;
        id = TraceId.Read(bytes);
        return !id.IsZero;
    }

    /// <summary>The span id that stands for <paramref name="text"/>; a UUID gives its first 8 bytes.</summary>
    public static bool TrySpanId(string dialect, string text, out SpanId id)
    {
        if (SpanId.TryParse(text.AsSpan(), out id))
            return !id.IsZero;
        Span<byte> bytes = stackalloc byte[32];
        if (!TryBytes(dialect, text, bytes))
            return false;
        id = SpanId.Read(bytes);
        return !id.IsZero;
    }

    /// <summary>The id of a span that its trace has one of: the first bytes of SHA-256(kind ‖ 0 ‖ trace id).</summary>
    public static SpanId SpanOf(string kind, TraceId trace)
    {
        Span<byte> bytes = stackalloc byte[TraceId.Size];
        trace.Write(bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(kind), 0, .. bytes], hash);
        return SpanId.Read(hash);
    }

    static bool TryBytes(string dialect, string text, Span<byte> bytes)
    {
        if (text.Length is 0 or > LengthMax)
            return false;
        if (Guid.TryParseExact(text, "D", out var uuid))
            return uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        SHA256.HashData(Encoding.UTF8.GetBytes(dialect + '\0' + text), bytes);
        return true;
    }
}
