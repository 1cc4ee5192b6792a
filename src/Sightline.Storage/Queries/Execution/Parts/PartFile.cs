using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Sightline.Storage.Disk;
using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Grouping;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>A part of an answer as a file; docs/formats/answer-part.md.</summary>
static class PartFile
{
    /// <summary>Magic, version, length of the header, checksum of the header, length of the table, checksum of the table.</summary>
    const int FrameBytes = 24;

    const byte Version = 2;

    static ReadOnlySpan<byte> Magic => "SLPART\0"u8;

    /// <summary>The file's name; other keys have others, but for a chance of one in 2⁶⁴.</summary>
    public static string NameOf(in PartKey key) => string.Create(
        CultureInfo.InvariantCulture, $"{ValueHash.Of(Encoding.UTF8.GetBytes(TextOf(key))):x16}");

    public static byte[] Write(in PartKey key, GroupPart part)
    {
        var (header, table) = (new PartWriter(), new PartWriter());
        header.Bytes(Encoding.UTF8.GetBytes(TextOf(key)));
        header.Long(part.Rows);
        header.Int(part.Pieces.Count);
        foreach (var piece in part.Pieces)
        {
            header.Long((long)piece.Segment);
            header.Int(piece.FirstRow);
            header.Long((long)piece.Hidden);
        }
        part.Table.Write(table);
        var bytes = new byte[FrameBytes + header.Written.Length + table.Written.Length];
        Magic.CopyTo(bytes);
        bytes[7] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), header.Written.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), header.Checksum);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), table.Written.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(20), table.Checksum);
        header.Written.CopyTo(bytes.AsMemory(FrameBytes));
        table.Written.CopyTo(bytes.AsMemory(FrameBytes + header.Written.Length));
        return bytes;
    }

    /// <summary>The part of a key.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">Whose it should be.</param>
    /// <param name="table">A table of the question, without groups.</param>
    /// <exception cref="InvalidDataException">The file is not whole, of another version, or of another key.</exception>
    public static GroupPart Read(IDiskFile file, in PartKey key, GroupTable table)
    {
        var (header, at) = ReadHeader(file);
        if (!header.Bytes().SequenceEqual(Encoding.UTF8.GetBytes(TextOf(key))))
            throw new InvalidDataException("the part is of another question");
        var rows = header.Long();
        var pieces = ReadPieces(header);
        table.Read(new PartReader(ReadChecked(file, 16, at)));
        return new GroupPart(pieces, rows, table, []);
    }

    /// <summary>The row groups that a part is of.</summary>
    /// <exception cref="InvalidDataException">The file is not whole, or of another version.</exception>
    public static HashSet<PartPiece> ReadPieces(IDiskFile file)
    {
        var (header, _) = ReadHeader(file);
        _ = header.Bytes();
        _ = header.Long();
        return ReadPieces(header);
    }

    static (PartReader Header, int At) ReadHeader(IDiskFile file)
    {
        Span<byte> frame = stackalloc byte[FrameBytes];
        if (file.Read(frame, 0) < FrameBytes || !frame.StartsWith(Magic) || frame[7] != Version)
            throw new InvalidDataException("this is no part of an answer of version 2");
        var header = ReadChecked(file, 8, FrameBytes);
        return (new PartReader(header), FrameBytes + header.Length);
    }

    static byte[] ReadChecked(IDiskFile file, int frameAt, int at)
    {
        Span<byte> lengthAndSum = stackalloc byte[8];
        file.Read(lengthAndSum, frameAt);
        var length = BinaryPrimitives.ReadInt32LittleEndian(lengthAndSum);
        if (length < 0 || length > file.Length - at)
            throw new InvalidDataException("a part of an answer ends too early");
        var bytes = new byte[length];
        return file.Read(bytes, at) == length && Crc32C.Of(bytes) == BinaryPrimitives.ReadUInt32LittleEndian(lengthAndSum[4..])
            ? bytes
            : throw new InvalidDataException("a part of an answer is damaged");
    }

    static HashSet<PartPiece> ReadPieces(PartReader header)
    {
        var pieces = new HashSet<PartPiece>();
        for (var left = header.Int(); left > 0; left--)
            pieces.Add(new PartPiece((ulong)header.Long(), header.Int(), (ulong)header.Long()));
        return pieces;
    }

    static string TextOf(in PartKey key) => string.Create(
        CultureInfo.InvariantCulture, $"{key.Workspace.Value:N} {key.FirstDay} {key.LastDay} {key.Shape}");
}
