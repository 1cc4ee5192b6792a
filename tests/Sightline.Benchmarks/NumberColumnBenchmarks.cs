using BenchmarkDotNet.Attributes;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>Columns of a row group in each form; the figures are per row.</summary>
public class NumberColumnBenchmarks
{
    const int Rows = 32_768;

    readonly long[] _values = new long[Rows];
    readonly RowSet _found = new(Rows);
    readonly ColumnWriter _writer = new();
    NumberColumn _column = NumberColumn.Read(new byte[2]);
    int _row;

    [Params("packed", "microseconds", "sorted", "local", "nones", "rare", "runs")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(3);
        var now = 1_700_000_000_000_000_000L;
        for (var i = 0; i < Rows; i++)
        {
            _values[i] = Kind switch
            {
                "packed" => random.Next(1_000_000),
                "microseconds" => random.Next(1_000_000) * 1_000L,
                "sorted" => now += random.Next(4_000),
                "local" => (i / 1_000 * 7_919 % 64 << 20) + random.Next(2_000),
                "nones" => random.Next(20) == 0 ? NumberColumn.None : random.Next(1_000_000),
                "rare" => random.Next(100) == 0 ? random.Next(1_000_000) : NumberColumn.None,
                _ => i / 100,
            };
        }
        Write();
        _column = NumberColumn.Read(_writer.Bytes.ToArray());
        Console.WriteLine($"// {Kind}: {_writer.Length} bytes, first byte {_writer.Bytes[0]}");
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Write()
    {
        _writer.Clear();
        NumberColumn.Write(_values, _writer);
        return _writer.Length;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void CopyTo() => _column.CopyTo(0, _values);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Between()
    {
        _found.Reset(Rows);
        _column.Between(_column.Min + (_column.Max - _column.Min) / 3, _column.Max - 1, _found);
    }

    /// <summary>One row, at random.</summary>
    [Benchmark]
    public long At() => _column[_row = (_row * 5 + 12_345) & (Rows - 1)];
}
