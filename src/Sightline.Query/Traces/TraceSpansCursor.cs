using System.Buffers.Binary;
using Sightline.Model.Ids;

namespace Sightline.Query.Traces;

/// <summary>
/// Where the pages of a trace go on. Body, big-endian: trace id 16, errors 1, start 8, span id 8. It names the last
/// span by its place in the order and not by a number, so that spans which arrive meanwhile move nothing.
/// </summary>
/// <param name="TraceId">The trace.</param>
/// <param name="Marked">Whether the last span was among the errors and their ancestors.</param>
/// <param name="StartUnixNano">Start of the last span.</param>
/// <param name="SpanId">The last span.</param>
sealed record TraceSpansCursor(TraceId TraceId, bool Marked, long StartUnixNano, SpanId SpanId)
{
    const int Size = 33;

    public string Write()
    {
        Span<byte> body = stackalloc byte[Size];
        TraceId.Write(body);
        body[16] = Marked ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(body[17..], StartUnixNano);
        SpanId.Write(body[25..]);
        return CursorText.Write(CursorKind.TraceSpans, body);
    }

    /// <exception cref="InvalidQueryException">It is damaged or of another trace.</exception>
    public static TraceSpansCursor Read(string cursor, TraceId trace)
    {
        ReadOnlySpan<byte> body = CursorText.Read(CursorKind.TraceSpans, cursor, Size);
        var read = new TraceSpansCursor(
            TraceId.Read(body),
            body[16] != 0,
            BinaryPrimitives.ReadInt64BigEndian(body[17..]),
            SpanId.Read(body[25..]));
        return read.TraceId == trace ? read : throw CursorText.Invalid("belongs to another trace");
    }
}
