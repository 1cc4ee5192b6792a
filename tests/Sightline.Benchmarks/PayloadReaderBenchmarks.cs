using BenchmarkDotNet.Attributes;
using Sightline.Storage.Disk;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>Values of 64 KiB from 128 MiB of distinct text: one after the other through a cache of 64 MiB, and one again.</summary>
[MemoryDiagnoser]
public class PayloadReaderBenchmarks
{
    readonly byte[] _value = new byte[128 << 10];
    List<ChunkRun[]> _values = [];
    SegmentFile? _file;
    PayloadReader? _reader;
    string _folder = "";
    int _next;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("payloads").FullName;
        (_file, _values) = new PayloadText().Write(new FileDisk(_folder), megabytes: 128);
        _reader = new PayloadReader(_file);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _file?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Seven values further each time: every other value is in a block that has to be decoded.
    [Benchmark]
    public int ReadCold() => _reader!.Read(_values[_next = (_next + 7) % _values.Count], 0, _value);

    [Benchmark]
    public int ReadAgain() => _reader!.Read(_values[100], 0, _value);
}
