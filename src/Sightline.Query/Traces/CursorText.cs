using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace Sightline.Query.Traces;

/// <summary>
/// The outside of every cursor: base64url of <c>[version 1][kind 1][body][CRC32C 4]</c>. Cursors live for minutes, so a
/// new version may refuse the old one.
/// </summary>
static class CursorText
{
    const byte Version = 1;
    const int HeaderSize = 2;
    const int ChecksumSize = 4;

    // Longer than any cursor, which may hold two names, so that a hostile one costs nothing.
    const int LengthMax = 4_096;

    public static string Write(CursorKind kind, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[HeaderSize + body.Length + ChecksumSize];
        bytes[0] = Version;
        bytes[1] = (byte)kind;
        body.CopyTo(bytes.AsSpan(HeaderSize));
        var checksum = bytes.AsSpan(HeaderSize + body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, Checksum(bytes.AsSpan(0, HeaderSize + body.Length)));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The body of a cursor of that kind and size.</summary>
    /// <exception cref="InvalidQueryException">It is damaged, or for something else.</exception>
    public static byte[] Read(CursorKind kind, string cursor, int size)
    {
        var body = ReadAtLeast(kind, cursor, size);
        return body.Length == size ? body : throw OfAnother();
    }

    /// <summary>The body of a cursor of that kind, which has that size and maybe a text behind it.</summary>
    /// <exception cref="InvalidQueryException">It is damaged, or for something else.</exception>
    public static byte[] ReadAtLeast(CursorKind kind, string cursor, int size)
    {
        if (cursor.Length > LengthMax || !Base64Url.IsValid(cursor))
            throw Damaged();
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderSize + ChecksumSize
            || Checksum(bytes.AsSpan(0, bytes.Length - ChecksumSize))
                != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - ChecksumSize)))
            throw Damaged();
        if (bytes[0] != Version)
            throw Invalid("is of another version of this program");
        if (bytes[1] != (byte)kind || bytes.Length < HeaderSize + size + ChecksumSize)
            throw OfAnother();
        return bytes[HeaderSize..^ChecksumSize];
    }

    public static InvalidQueryException Invalid(string reason) =>
        new("cursor", $"The cursor {reason}: leave it out to begin with the first page.");

    static InvalidQueryException OfAnother() => Invalid("belongs to another kind of list");

    static InvalidQueryException Damaged() =>
        new("cursor", "The cursor is damaged: give the next_cursor of the page before unchanged.");

    static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var b in bytes)
            checksum = BitOperations.Crc32C(checksum, b);
        return checksum;
    }
}

/// <summary>What a cursor goes through.</summary>
enum CursorKind : byte
{
    TraceList = 1,
    TraceSpans = 2,
    CallList = 3,
    GroupList = 4,
    Activity = 5,
    Analytics = 6,
}
