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
/// Where a list of calls goes on. Body, big-endian: sort 1, descending 1, filter's fingerprint 8, range from 8 and to 8,
/// last value 8, last trace id 16, last span id 8.
/// </summary>
sealed record CallListCursor(
    CallSort Sort, bool Descending, ulong Filter, TimeRange Range, long Value, TraceId TraceId, SpanId SpanId)
{
    const int Size = 58;

    /// <summary>Equal for filters that ask the same in the same words.</summary>
    public static ulong Fingerprint(Predicate where) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FilterPrinter.Print(where))));

    public string Write()
    {
        Span<byte> body = stackalloc byte[Size];
        body[0] = (byte)Sort;
        body[1] = Descending ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt64BigEndian(body[2..], Filter);
        BinaryPrimitives.WriteInt64BigEndian(body[10..], Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body[18..], Range.To);
        BinaryPrimitives.WriteInt64BigEndian(body[26..], Value);
        TraceId.Write(body[34..]);
        BinaryPrimitives.WriteUInt64BigEndian(body[50..], SpanId.Value);
        return CursorText.Write(CursorKind.CallList, body);
    }

    /// <summary>Reads the cursor of a list and checks that it came from the same one.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static CallListCursor Read(string cursor, CallListQuery query, Predicate where)
    {
        ReadOnlySpan<byte> body = CursorText.Read(CursorKind.CallList, cursor, Size);
        var read = new CallListCursor(
            (CallSort)body[0], body[1] != 0, BinaryPrimitives.ReadUInt64BigEndian(body[2..]),
            new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body[10..]), BinaryPrimitives.ReadInt64BigEndian(body[18..])),
            BinaryPrimitives.ReadInt64BigEndian(body[26..]),
            TraceId.Read(body[34..]),
            new SpanId(BinaryPrimitives.ReadUInt64BigEndian(body[50..])));
        if (read.Sort != query.Sort || read.Descending != query.Descending)
            throw CursorText.Invalid("belongs to a list in another order");
        return read.Filter == Fingerprint(where) ? read : throw CursorText.Invalid("belongs to a list with another filter");
    }
}
