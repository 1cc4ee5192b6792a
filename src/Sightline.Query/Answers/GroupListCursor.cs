using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sightline.Model;
using Sightline.Query.Filters;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>
/// Where a list of users, sessions and the like goes on. Body, big-endian: fingerprint of the list 8, range from 8 and to
/// 8, the last one's value in the order 8 as bits of a double, and its name in UTF-8.
/// </summary>
sealed record GroupListCursor(ulong List, TimeRange Range, double Value, string Name)
{
    const int Size = 32;

    /// <summary>Equal for lists of the same things in the same order with the same filter.</summary>
    public static ulong Fingerprint(string of, ListOrder order, Predicate where) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{of} {order.Sort} {order.Descending} {FilterPrinter.Print(where)}")));

    public string Write()
    {
        var name = Encoding.UTF8.GetBytes(Name);
        var body = new byte[Size + name.Length];
        BinaryPrimitives.WriteUInt64BigEndian(body, List);
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(8), Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(16), Range.To);
        BinaryPrimitives.WriteDoubleBigEndian(body.AsSpan(24), Value);
        name.CopyTo(body.AsSpan(Size));
        return CursorText.Write(CursorKind.GroupList, body);
    }

    /// <summary>Reads the cursor of a list and checks that it came from the same one.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static GroupListCursor Read(string cursor, ulong list)
    {
        ReadOnlySpan<byte> body = CursorText.ReadAtLeast(CursorKind.GroupList, cursor, Size);
        var read = new GroupListCursor(
            BinaryPrimitives.ReadUInt64BigEndian(body),
            new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body[8..]), BinaryPrimitives.ReadInt64BigEndian(body[16..])),
            BinaryPrimitives.ReadDoubleBigEndian(body[24..]), Encoding.UTF8.GetString(body[Size..]));
        return read.List == list ? read : throw CursorText.Invalid("belongs to a list with another order or filter");
    }
}
