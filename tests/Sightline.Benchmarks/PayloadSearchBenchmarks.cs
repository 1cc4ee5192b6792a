using BenchmarkDotNet.Attributes;
using Sightline.Storage.Disk;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>A word in 256 MiB of distinct text, in 4,096 values and about 1,030 blocks.</summary>
[MemoryDiagnoser]
public class PayloadSearchBenchmarks
{
    List<ChunkRun[]> _values = [];
    SegmentFile? _file;
    PayloadReader? _reader;
    string _folder = "";

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("payloads").FullName;
        (_file, _values) = new PayloadText().Write(new FileDisk(_folder), megabytes: 256);
        _reader = new PayloadReader(_file);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _file?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public int AbsentWord() => Count("haystack_43");

    [Benchmark]
    public int WordOfOneValue() => Count("needle_42");

    [Benchmark]
    public int FrequentWord() => Count("frequent");

    int Count(string word)
    {
        var search = new PayloadSearch(_reader!, new PhraseTokens(word, prefix: false), CancellationToken.None);
        var count = 0;
        if (!search.AnyMayMatch(0))
            return 0;
        foreach (var runs in _values)
            count += search.MayMatch(runs, 0) ? 1 : 0;
        return count;
    }
}
