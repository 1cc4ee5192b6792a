using BenchmarkDotNet.Attributes;
using Sightline.Storage.Disk;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>16 MiB of text that is new, and the same bytes sent as a conversation that goes on; Brotli quality 1.</summary>
[MemoryDiagnoser]
public class PayloadWriterBenchmarks
{
    const int Calls = 32;

    readonly List<byte[]> _fresh = [];
    readonly List<byte[]> _conversation = [];
    readonly List<ChunkRun> _runs = [];
    readonly TokenSet _joints = new();
    string _folder = "";

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("payloads").FullName;
        var text = new PayloadText();
        for (var i = 0; i < 256; i++)
            _fresh.Add(text.Value(64 << 10));
        var whole = text.Value(1 << 20);
        for (var i = 1; i <= Calls; i++)
            _conversation.Add(whole[..(whole.Length / Calls * i)]);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "16 MiB of new text")]
    public int AddFresh() => Write(_fresh);

    [Benchmark(Description = "16.5 MiB in 32 calls, 1 MiB of it new")]
    public int AddConversation() => Write(_conversation);

    int Write(List<byte[]> values)
    {
        using var file = new SegmentFileWriter(new FileDisk(_folder), "./a.seg", SegmentTable.Spans);
        var writer = new PayloadWriter(file, quality: 1);
        foreach (var value in values)
        {
            _runs.Clear();
            writer.Add(value, _runs, _joints);
        }
        writer.Finish();
        file.Abandon();
        return writer.ChunkCount;
    }
}
