using System.Buffers.Binary;
using System.Globalization;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>What the head of a file of the journal says.</summary>
/// <param name="Marker">Random, begins every record of this file.</param>
/// <param name="FirstSequence">No record in it has a smaller sequence.</param>
/// <param name="SyncedThrough">The last sequence that was on disk when the file was made.</param>
readonly record struct FileHead(ulong Marker, long FirstSequence, long SyncedThrough);

/// <summary>The fixed part of a record, beside what <see cref="RecordHeader"/> holds.</summary>
/// <param name="Length">Bytes of the record, without padding.</param>
/// <param name="Crc">Of the whole record but this field.</param>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="SyncedThrough">The last sequence that was on disk when the record was written.</param>
readonly record struct RecordHead(int Length, uint Crc, long Sequence, long SyncedThrough);

/// <summary>Format version 1 of the journal, byte by byte in <c>docs/formats/journal.md</c>.</summary>
static class JournalFormat
{
    public const string Folder = "journal";
    public const uint Version = 1;

    /// <summary>Bytes of one copy of the file's head; a file begins with two.</summary>
    public const int HeadBytes = 64;
    public const int FirstRecordOffset = 2 * HeadBytes;

    /// <summary>Bytes of a record before its rejected counts.</summary>
    public const int RecordHeadBytes = 96;
    public const int RejectedBytes = 8;
    public const int Alignment = 8;

    const string Extension = ".wal";
    const int CrcOffset = 12;
    const int HeadCrcOffset = 40;

    static ReadOnlySpan<byte> Magic => "SIGHTWAL"u8;

    public static string PathOf(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number:d12}{Extension}");

    public static bool TryNumber(string name, out long number)
    {
        number = 0;
        return name.EndsWith(Extension, StringComparison.Ordinal) && long.TryParse(
            name.AsSpan(0, name.Length - Extension.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    public static long Align(long offset) => (offset + Alignment - 1) & ~(long)(Alignment - 1);

    /// <summary>Bytes of a record, without padding.</summary>
    public static long LengthOf(RecordHeader header, int payloadBytes) =>
        RecordHeadBytes + (long)header.Rejected.Count * RejectedBytes + payloadBytes;

    /// <summary>Writes both copies, <see cref="FirstRecordOffset"/> bytes.</summary>
    public static void WriteFileHead(Span<byte> bytes, FileHead head)
    {
        var copy = bytes[..HeadBytes];
        copy.Clear();
        Magic.CopyTo(copy);
        BinaryPrimitives.WriteUInt32LittleEndian(copy[8..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(copy[16..], head.Marker);
        BinaryPrimitives.WriteInt64LittleEndian(copy[24..], head.FirstSequence);
        BinaryPrimitives.WriteInt64LittleEndian(copy[32..], head.SyncedThrough);
        BinaryPrimitives.WriteUInt32LittleEndian(copy[HeadCrcOffset..], Crc32C.Of(copy[..HeadCrcOffset]));
        copy.CopyTo(bytes[HeadBytes..]);
    }

    /// <summary>Reads one copy of the head. A head of another version is whole, but gives no <paramref name="head"/>.</summary>
    /// <returns>False when the copy is not whole.</returns>
    public static bool TryReadFileHead(ReadOnlySpan<byte> copy, out uint version, out FileHead head)
    {
        version = 0;
        head = default;
        if (copy.Length < HeadBytes || !copy.StartsWith(Magic))
            return false;
        if (Crc32C.Of(copy[..HeadCrcOffset]) != BinaryPrimitives.ReadUInt32LittleEndian(copy[HeadCrcOffset..]))
            return false;
        version = BinaryPrimitives.ReadUInt32LittleEndian(copy[8..]);
        if (version == Version)
            head = new FileHead(
                BinaryPrimitives.ReadUInt64LittleEndian(copy[16..]),
                BinaryPrimitives.ReadInt64LittleEndian(copy[24..]),
                BinaryPrimitives.ReadInt64LittleEndian(copy[32..]));
        return true;
    }

    /// <summary>Writes everything of a record before its payload, checksum included.</summary>
    public static void WriteRecord(
        Span<byte> bytes, ulong marker, long sequence, long syncedThrough, RecordHeader header,
        ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, marker);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], (uint)LengthOf(header, payload.Length));
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], sequence);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], syncedThrough);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], header.ReceivedUnixNano);
        WriteGuid(bytes[40..], header.Workspace.Value);
        WriteGuid(bytes[56..], header.Key);
        WriteGuid(bytes[72..], header.Project);
        bytes[88] = (byte)header.Kind;
        bytes[89] = header.Version;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[90..], (ushort)header.Rejected.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[92..], 0);
        var end = RecordHeadBytes;
        for (var i = 0; i < header.Rejected.Count; i++, end += RejectedBytes)
            WriteRejected(bytes[end..], header.Rejected[i]);
        var crc = Crc32C.Continue(Crc32C.Of(bytes[..CrcOffset]), bytes[(CrcOffset + 4)..end]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CrcOffset..], Crc32C.Continue(crc, payload));
    }

    /// <summary>Reads what is needed to find a record's end. Nothing of it is to be believed before <see cref="Whole"/>.</summary>
    public static RecordHead ReadRecordHead(ReadOnlySpan<byte> bytes) =>
        new(
            (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), int.MaxValue),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcOffset..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]));

    /// <summary>True when the bytes of a record are those that were written.</summary>
    public static bool Whole(ReadOnlySpan<byte> record)
    {
        if (record.Length < RecordHeadBytes)
            return false;
        var crc = Crc32C.Continue(Crc32C.Of(record[..CrcOffset]), record[(CrcOffset + 4)..]);
        return crc == BinaryPrimitives.ReadUInt32LittleEndian(record[CrcOffset..])
            && PayloadOffset(record) <= record.Length;
    }

    /// <summary>Where the payload of a record begins.</summary>
    public static int PayloadOffset(ReadOnlySpan<byte> record) =>
        RecordHeadBytes + BinaryPrimitives.ReadUInt16LittleEndian(record[90..]) * RejectedBytes;

    /// <summary>Reads the header of a whole record.</summary>
    public static RecordHeader ReadHeader(ReadOnlySpan<byte> record)
    {
        var rejected = new RejectedCount[BinaryPrimitives.ReadUInt16LittleEndian(record[90..])];
        for (var i = 0; i < rejected.Length; i++)
        {
            var entry = record.Slice(RecordHeadBytes + i * RejectedBytes, RejectedBytes);
            rejected[i] = new RejectedCount(
                (Signal)entry[0], (RejectReason)entry[1], BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]));
        }
        return new RecordHeader
        {
            ReceivedUnixNano = BinaryPrimitives.ReadInt64LittleEndian(record[32..]),
            Workspace = new WorkspaceId(ReadGuid(record[40..])),
            Key = ReadGuid(record[56..]),
            Project = ReadGuid(record[72..]),
            Kind = (RecordKind)record[88],
            Version = record[89],
            Rejected = rejected,
        };
    }

    static void WriteRejected(Span<byte> bytes, RejectedCount count)
    {
        bytes[0] = (byte)count.Signal;
        bytes[1] = (byte)count.Reason;
        bytes[2] = 0;
        bytes[3] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], count.Count);
    }

    static void WriteGuid(Span<byte> bytes, Guid value) => value.TryWriteBytes(bytes, bigEndian: true, out _);

    static Guid ReadGuid(ReadOnlySpan<byte> bytes) => new(bytes[..16], bigEndian: true);
}
