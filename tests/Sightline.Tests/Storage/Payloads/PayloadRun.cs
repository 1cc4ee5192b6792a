using System.Text;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Payloads;

/// <summary>Writes values to the payload region of a segment on a simulated disk, and opens it.</summary>
sealed class PayloadRun : IDisposable
{
    readonly SegmentFileWriter _file;
    readonly PayloadWriter _writer;
    readonly string _path;

    public PayloadRun(SimulatedDisk? disk = null, string path = "p/a.seg", int quality = 1)
    {
        Disk = disk ?? new SimulatedDisk(1);
        Disk.CreateFolder("p");
        _path = path;
        _file = new SegmentFileWriter(Disk, path, SegmentTable.Spans);
        _writer = new PayloadWriter(_file, quality);
    }

    public SimulatedDisk Disk { get; }

    public List<ChunkRun[]> Values { get; } = [];

    public TokenSet Joints { get; } = new();

    public int Chunks => _writer.ChunkCount;

    public SegmentFile? Segment { get; private set; }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public ChunkRun[] Add(ReadOnlySpan<byte> value)
    {
        var runs = new List<ChunkRun>();
        _writer.Add(value, runs, Joints);
        Values.Add([.. runs]);
        return Values[^1];
    }

    public ChunkRun[] Copy(PayloadReader source, ChunkRun[] from)
    {
        var runs = new List<ChunkRun>();
        _writer.Copy(source, from, runs, Joints);
        Values.Add([.. runs]);
        return Values[^1];
    }

    public PayloadReader Finish()
    {
        _writer.Finish();
        _file.Finish();
        Segment = SegmentFile.Open(Disk, _path, new BlockCache(64 << 20));
        return new PayloadReader(Segment);
    }

    public static byte[] Read(PayloadReader reader, ChunkRun[] runs)
    {
        var value = new byte[reader.Length(runs)];
        reader.Read(runs, value);
        return value;
    }

    public void Dispose()
    {
        Segment?.Dispose();
        _file.Dispose();
    }
}
