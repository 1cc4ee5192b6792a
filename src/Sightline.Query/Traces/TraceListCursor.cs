using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Query.Filters;

namespace Sightline.Query.Traces;

/// <summary>
/// Where a list of traces goes on. Body, big-endian: sort 1, descending 1, filter's fingerprint 8, range from 8 and to
/// 8, last value 8, last trace id 16.
/// </summary>
/// <param name="Sort">The order's field.</param>
/// <param name="Descending">The order's direction.</param>
/// <param name="Filter">The fingerprint of the list's filter.</param>
/// <param name="Range">The first page's range, so that a relative one does not move from page to page.</param>
/// <param name="Value">The last trace's value in the order.</param>
/// <param name="TraceId">The last trace.</param>
sealed record TraceListCursor(
    TraceSort Sort, bool Descending, ulong Filter, TimeRange Range, long Value, TraceId TraceId)
{
    const int Size = 50;

    /// <summary>Equal for filters that ask the same in the same words.</summary>
    public static ulong Fingerprint(TraceFilter filter)
    {
        var text = FilterPrinter.Print(filter.ToPredicate());
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

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
        return CursorText.Write(CursorKind.TraceList, body);
    }

    /// <summary>Reads the cursor of a query and checks that it came from the same list.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static TraceListCursor Read(string cursor, TraceListQuery query)
    {
        ReadOnlySpan<byte> body = CursorText.Read(CursorKind.TraceList, cursor, Size);
        var read = new TraceListCursor(
            (TraceSort)body[0],
            body[1] != 0,
            BinaryPrimitives.ReadUInt64BigEndian(body[2..]),
            new TimeRange(
                BinaryPrimitives.ReadInt64BigEndian(body[10..]), BinaryPrimitives.ReadInt64BigEndian(body[18..])),
            BinaryPrimitives.ReadInt64BigEndian(body[26..]),
            TraceId.Read(body[34..]));
        if (read.Sort != query.Sort || read.Descending != query.Descending)
            throw CursorText.Invalid("belongs to a list in another order");
        if (read.Filter != Fingerprint(query.Filter))
            throw CursorText.Invalid("belongs to a list with another filter");
        return read;
    }
}
