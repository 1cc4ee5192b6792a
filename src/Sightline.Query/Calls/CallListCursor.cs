using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Query.Filters;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>
/// Where a list of calls goes on. Body, big-endian: filter's fingerprint 8, range from 8 and to 8, last start 8, last
/// trace id 16, last span id 8.
/// </summary>
sealed record CallListCursor(ulong Filter, TimeRange Range, long Start, TraceId TraceId, SpanId SpanId)
{
    const int Size = 56;

    /// <summary>Equal for filters that ask the same in the same words.</summary>
    public static ulong Fingerprint(Predicate where) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FilterPrinter.Print(where))));

    public string Write()
    {
        Span<byte> body = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(body, Filter);
        BinaryPrimitives.WriteInt64BigEndian(body[8..], Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body[16..], Range.To);
        BinaryPrimitives.WriteInt64BigEndian(body[24..], Start);
        TraceId.Write(body[32..]);
        BinaryPrimitives.WriteUInt64BigEndian(body[48..], SpanId.Value);
        return CursorText.Write(CursorKind.CallList, body);
    }

    /// <summary>Reads the cursor of a list and checks that it came from the same one.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static CallListCursor Read(string cursor, Predicate where)
    {
        ReadOnlySpan<byte> body = CursorText.Read(CursorKind.CallList, cursor, Size);
        var read = new CallListCursor(
            BinaryPrimitives.ReadUInt64BigEndian(body),
            new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body[8..]), BinaryPrimitives.ReadInt64BigEndian(body[16..])),
            BinaryPrimitives.ReadInt64BigEndian(body[24..]),
            TraceId.Read(body[32..]),
            new SpanId(BinaryPrimitives.ReadUInt64BigEndian(body[48..])));
        return read.Filter == Fingerprint(where) ? read : throw CursorText.Invalid("belongs to a list with another filter");
    }
}
