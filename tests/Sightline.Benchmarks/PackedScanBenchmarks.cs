using BenchmarkDotNet.Attributes;
using Sightline.Storage.Encodings;

namespace Sightline.Benchmarks;

/// <summary>Scans of a row group of packed numbers; the figures are per row. The plain loop is the baseline.</summary>
public class PackedScanBenchmarks
{
    const int Rows = 32_768;

    byte[] _bytes = [];
    ulong _number;
    readonly ulong[] _found = new ulong[Rows / 64];

    [Params(1, 6, 13, 20, 40)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bytes = PackedRows.Make(Rows, Width);
        _number = BitStream.At(_bytes, Width, 77);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Scalar() => PackedScan.ScalarBetween(_bytes, Width, 0, Rows, _number, _number, _found);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Equal() => PackedScan.Between(_bytes, Width, Rows, _number, _number, _found);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Between() => PackedScan.Between(_bytes, Width, Rows, _number / 2, _number + 1, _found);
}
