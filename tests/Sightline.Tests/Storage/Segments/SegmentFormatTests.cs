using Sightline.Storage.Segments;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Reads files that an encoder other than ours wrote from the documents of the formats.</summary>
public sealed class SegmentFormatTests
{
    const string First = "0102030405060708090a0b0c0d0e0f10";
    const string Second = "ffeeddccbbaa99887766554433221100";

    [Fact]
    public void The_golden_file_of_spans_of_version_1_is_read()
    {
        const string resource = "0a160a0c736572766963652e6e616d6512060a0473686f70 'https://r/1'";
        const string scope = "0a05746573747312013";
        Assert.Equal(
        [
            "Spans 00000000000070008000000000000001 0+3 1700000000000000000 1700000005000000000 1700000000000000100 "
                + "1700000000000000107",
            $"{First} 1 0 1700000000000000000 1700000000500000000 +0 Server Unset Other 'plan' 'shop' {resource} "
                + $"{scope}1 'https://s/1' 4a0c0a066e756d62657212021807",
            $"{First} 2 1 1700000000000001000 1700000000000000999 +7 Client Error Llm 'größer' 'shop' {resource} "
                + $"{scope}1 'https://s/1' ",
            $"{Second} fedcba9876543210 0 1700000005000000000 0 +0 Unspecified Ok Tool 'plan' ''  ''  '' "
                + "4a0c0a066e756d62657212021809",
            "Spans 00000000000070008000000000000002 3+1 1700000000000000000 1700000000000000000 1700000000000000000 "
                + "1700000000000000000",
            "000000000000000000000000000000c1 4 0 1700000000000000000 1700000000000000001 +0 Internal Unset Other '' "
                + "''  ''  '' ",
        ], SegmentContents.Read(Golden("segment-spans-v1.seg"), "segment-spans-v1.seg"));
    }

    [Fact]
    public void The_golden_file_of_traces_of_version_1_is_read() => Assert.Equal(
        [
            "Traces 00000000000070008000000000000001 0+2 1700000000000000000 1700000005000000000 1700000000000000100 "
                + "1700000000000000107",
            $"{First} 1700000000000000000 1700000000500000000 1700000000000000003 1 1700000000000000107 2 1 Ok True "
                + "'plan' 'shop' [cart,shop]",
            $"{Second} 1700000005000000000 1700000005000000000 1700000005000000000 0 1700000000000000100 1 0 Unset "
                + "False '' '' []",
        ], SegmentContents.Read(Golden("segment-traces-v1.seg"), "segment-traces-v1.seg"));

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

    [Theory]
    [InlineData(6, 2, "version 2")]
    [InlineData(7, 3, "table 3")]
    public void What_a_later_version_may_write_is_refused_by_name(int offset, byte value, string expected)
    {
        var disk = Golden("segment-spans-v1.seg");
        var bytes = disk.Get("segment-spans-v1.seg");
        bytes[offset] = value;
        disk.Put("later.seg", bytes);
        var refusal = Assert.Throws<CorruptFileException>(() => SegmentContents.Read(disk, "later.seg"));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    static SimulatedDisk Golden(string name)
    {
        var disk = new SimulatedDisk(1);
        disk.Put(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases/formats", name)));
        return disk;
    }
}
