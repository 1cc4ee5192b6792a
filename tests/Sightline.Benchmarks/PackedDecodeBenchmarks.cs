using BenchmarkDotNet.Attributes;
using Sightline.Storage.Encodings;

namespace Sightline.Benchmarks;

/// <summary>Decodes a row group of packed numbers; the figures are per row. The plain loop is the baseline.</summary>
public class PackedDecodeBenchmarks
{
    const int Rows = 32_768;

    byte[] _bytes = [];
    readonly ulong[] _numbers = new ulong[Rows];
    readonly uint[] _ids = new uint[Rows];

    [Params(13, 20, 40, 60)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Setup() => _bytes = PackedRows.Make(Rows, Width);

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Scalar() => PackedDecode.ScalarTo(_bytes, Width, 0, _numbers, 7);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Int64() => PackedDecode.To(_bytes, Width, 0, _numbers, 7);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Int32() => PackedDecode.To(_bytes, Width, 0, _ids, 7);
}
