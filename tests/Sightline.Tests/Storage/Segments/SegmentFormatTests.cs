using System.Buffers.Binary;
using Sightline.Storage.Disk;
using Sightline.Storage.Segments;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Reads files that an encoder other than ours wrote from the documents of the formats.</summary>
public sealed class SegmentFormatTests
{
    /// <summary>Set to write the golden files anew, after a change of the format's version.</summary>
    const string Accept = "SIGHTLINE_ACCEPT_GOLDEN";

    [Theory]
    [InlineData("Spans", "segment-spans-v2.seg", 4)]
    [InlineData("Traces", "segment-traces-v2.seg", 3)]
    [InlineData("Calls", "segment-calls-v2.seg", 1)]
    public async Task The_golden_files_of_version_2_read_as_what_is_written_today(
        string table, string name, int rows)
    {
        var disk = new SimulatedDisk(1);
        var paths = await GoldenSegments.WriteAsync(disk);
        if (Environment.GetEnvironmentVariable(Accept) is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, name), disk.Get(paths[Enum.Parse<SegmentTable>(table)]));
        var golden = SegmentContents.Read(Golden(name), name);
        Assert.Equal(rows, golden.Count(line => !line.StartsWith(table, StringComparison.Ordinal)));
        Assert.Equal(SegmentContents.Read(disk, paths[Enum.Parse<SegmentTable>(table)]), golden);
    }

    [Fact]
    public void The_golden_file_of_spans_shows_what_was_sent()
    {
        var lines = SegmentContents.Read(Golden("segment-spans-v2.seg"), "segment-spans-v2.seg");
        Assert.Contains(
            "0102030405060708090a0b0c0d0e0f10 2 1 1700000000000001000 1700000000000000999 ", lines[2],
            StringComparison.Ordinal);
        Assert.Contains(" Error Llm 'größer' 'checkout' ", lines[2], StringComparison.Ordinal);
        Assert.Contains(
            "ffeeddccbbaa99887766554433221100 fedcba9876543210 63 1700000005000000000 0 ", lines[3],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_golden_delete_vector_of_version_1_is_read_and_written_again()
    {
        var disk = Golden("delete-vector-v1.del");
        var vector = DeleteVector.Read(disk, "delete-vector-v1.del");
        Assert.Equal([0, 5, 127], Enumerable.Range(0, 1000).Where(vector.Contains));
        Assert.Equal(3, vector.Count);
        disk.CreateFolder("again");
        DeleteVector.None.With(rows: 128, hidden: [5, 127, 0]).Write(disk, "again/a.del");
        Assert.Equal(disk.Get("delete-vector-v1.del"), disk.Get("again/a.del"));
    }

    [Fact]
    public void A_whole_file_of_another_version_keeps_the_program_from_starting()
    {
        var first = Assert.Throws<InvalidDataException>(
            () => SegmentContents.Read(Golden("segment-spans-v1.seg"), "segment-spans-v1.seg"));
        Assert.Contains("format version 1", first.Message, StringComparison.Ordinal);

        var later = Golden("segment-spans-v2.seg");
        var bytes = later.Get("segment-spans-v2.seg");
        bytes[6] = 3;
        var footer = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 16));
        var crc = Crc32C.Continue(Crc32C.Of(bytes.AsSpan(0, 8)), bytes.AsSpan(bytes.Length - 16 - footer, footer));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 12), crc);
        later.Put("later.seg", bytes);
        var refusal = Assert.Throws<InvalidDataException>(() => SegmentContents.Read(later, "later.seg"));
        Assert.Contains("format version 3", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 3, "version 3")]
    [InlineData(7, 9, "checksum")]
    public void A_header_that_was_changed_is_damage(int offset, byte value, string expected)
    {
        var disk = Golden("segment-spans-v2.seg");
        var bytes = disk.Get("segment-spans-v2.seg");
        bytes[offset] = value;
        disk.Put("damaged.seg", bytes);
        var refusal = Assert.Throws<CorruptFileException>(() => SegmentContents.Read(disk, "damaged.seg"));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    static SimulatedDisk Golden(string name)
    {
        var disk = new SimulatedDisk(1);
        disk.Put(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases/formats", name)));
        return disk;
    }
}
