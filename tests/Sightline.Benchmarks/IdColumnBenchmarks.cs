using BenchmarkDotNet.Attributes;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>A row group of ids of a dictionary of 5,000 entries; the figures are per row.</summary>
public class IdColumnBenchmarks
{
    const int Rows = 32_768;
    const int Entries = 5_000;

    readonly RowSet _found = new(Rows);
    readonly RowSet _some = new(Rows);
    readonly RowSet _two = new(Entries);
    readonly RowSet _many = new(Entries);
    readonly long[] _counts = new long[Entries];
    byte[] _chunk = [];
    IdColumn _column = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(3);
        var ids = new int[Rows];
        for (var i = 0; i < Rows; i++)
            ids[i] = random.Next(Entries);
        var writer = new ColumnWriter();
        IdColumn.Write(ids, Entries, writer);
        _chunk = writer.Bytes.ToArray();
        _column = IdColumn.Read(_chunk);
        _two.Set(5);
        _two.Set(500);
        for (var id = 0; id < Entries; id += 9)
            _many.Set(id);
        for (var row = 0; row < Rows; row += 1 + random.Next(4))
            _some.Set(row);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Read() => IdColumn.Read(_chunk).Bytes;

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Equal() => _column.Equal(500, _found);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void InTwo() => _column.In(_two, _found);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void InMany() => _column.In(_many, _found);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void CountInto() => _column.CountInto(_counts);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void CountIntoSome() => _column.CountInto(_counts, _some);
}
