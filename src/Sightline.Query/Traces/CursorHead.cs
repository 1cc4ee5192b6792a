using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sightline.Model;

namespace Sightline.Query.Traces;

/// <summary>
/// What cursors of groups begin with, big-endian: fingerprint of the list or query 8, range from 8 and to 8, the last one's
/// value in the order 8 as bits of a double.
/// </summary>
readonly record struct CursorHead(ulong Of, TimeRange Range, double Value)
{
    public const int Size = 32;

    /// <summary>Equal for equal words, of which there are far more.</summary>
    public static ulong Fingerprint(string words) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <param name="body">At least <see cref="Size"/> bytes.</param>
    public static CursorHead Read(ReadOnlySpan<byte> body) => new(
        BinaryPrimitives.ReadUInt64BigEndian(body),
        new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body[8..]), BinaryPrimitives.ReadInt64BigEndian(body[16..])),
        BinaryPrimitives.ReadDoubleBigEndian(body[24..]));

    public void Write(Span<byte> body)
    {
        BinaryPrimitives.WriteUInt64BigEndian(body, Of);
        BinaryPrimitives.WriteInt64BigEndian(body[8..], Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body[16..], Range.To);
        BinaryPrimitives.WriteDoubleBigEndian(body[24..], Value);
    }
}
