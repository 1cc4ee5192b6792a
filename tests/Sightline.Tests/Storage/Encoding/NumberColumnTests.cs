using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Encodings;

public sealed class NumberColumnTests(ITestOutputHelper output)
{
    const int FirstSeed = 31_000;
    const int Seeds = 400;

    [Fact]
    public void A_column_gives_back_what_was_written()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomNumbers(seed);
            var values = random.Column();
            var chunk = Write(values);
            var column = NumberColumn.Read(chunk);

            var read = new long[values.Length];
            column.CopyTo(0, read);
            Assert.Equal(values, read);
            Assert.Equal(values.Length, column.Count);
            Assert.Equal(chunk.Length, column.Bytes);
            Assert.Equal(values.Contains(NumberColumn.None), column.HasNone);
            var present = values.Where(v => v != NumberColumn.None).ToArray();
            Assert.Equal(present.Length == 0 ? long.MaxValue : present.Min(), column.Min);
            Assert.Equal(present.Length == 0 ? long.MinValue : present.Max(), column.Max);
        }
    }

    [Fact]
    public void Any_row_and_any_piece_is_read_alone()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomNumbers(seed);
            var values = random.Column();
            var column = NumberColumn.Read(Write(values));
            for (var round = 0; round < 30 && values.Length > 0; round++)
            {
                var from = random.Random.Next(values.Length);
                Assert.Equal(values[from], column[from]);
                var piece = new long[random.Random.Next(Math.Min(300, values.Length - from + 1))];
                column.CopyTo(from, piece);
                Assert.Equal(values.AsSpan(from, piece.Length).ToArray(), piece);
            }
        }
    }

    [Fact]
    public void Between_finds_the_rows_that_a_loop_finds()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomNumbers(seed);
            var values = random.Column();
            var column = NumberColumn.Read(Write(values));
            for (var round = 0; round < 8; round++)
            {
                var (low, high) = (random.Bound(values), random.Bound(values));
                if (low > high && round % 4 != 0)
                    (low, high) = (high, low);
                var found = new RowSet(values.Length);
                column.Between(low, high, found);
                Assert.Equal(
                    Enumerable.Range(0, values.Length).Where(i =>
                        values[i] != NumberColumn.None && values[i] >= low && values[i] <= high),
                    Rows(found));
            }
        }
    }

    [Fact]
    public void Between_leaves_the_rows_that_a_set_had()
    {
        var column = NumberColumn.Read(Write([.. Enumerable.Range(0, 200).Select(i => i * 7L % 64)]));
        var found = new RowSet(200);
        found.SetAll();
        column.Between(3, 3, found);
        Assert.Equal(200, found.Count);
    }

    [Fact]
    public void Rows_outside_the_column_are_refused()
    {
        foreach (var values in new long[][] { [1, 1, 1], [1, 2, 3], [1, NumberColumn.None, 1] })
        {
            var column = NumberColumn.Read(Write(values));
            Assert.Throws<ArgumentOutOfRangeException>(() => column[3]);
            Assert.Throws<ArgumentOutOfRangeException>(() => column[-1]);
            Assert.Throws<ArgumentOutOfRangeException>(() => column.CopyTo(2, new long[2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => column.CopyTo(-1, new long[1]));
            Assert.Throws<ArgumentException>(() => column.Between(0, 1, new RowSet(4)));
        }
    }

    // What the forms are for: the bytes of a row group of 32,768 rows.
    [Theory]
    [InlineData("constant", 20)]
    [InlineData("milliseconds", 40_000)]
    [InlineData("sorted nanoseconds", 60_000)]
    [InlineData("runs", 1_000)]
    [InlineData("one far value", 36_000)]
    [InlineData("rare", 6_500)]
    [InlineData("one block of values", 600)]
    public void A_column_takes_few_bytes(string kind, int most)
    {
        const int rows = 32_768;
        var random = new Random(5);
        var now = 1_700_000_000_000_000_000L;
        var values = new long[rows];
        for (var i = 0; i < rows; i++)
        {
            values[i] = kind switch
            {
                "constant" => 1_700_000_000_000_000_000L,
                "milliseconds" => random.Next(512) * 1_000_000L,
                "sorted nanoseconds" => now += random.Next(4_000),
                "runs" => i / 1_000,
                "one far value" => i == 77 ? 1L << 50 : random.Next(200),
                "rare" => random.Next(100) == 0 ? random.Next(1_000_000) : NumberColumn.None,
                _ => i is >= 1_000 and < 1_200 ? random.Next(60_000) : NumberColumn.None,
            };
        }
        var bytes = Write(values).Length;
        output.WriteLine($"{kind}: {bytes} bytes");
        Assert.InRange(bytes, 1, most);
    }

    [Fact]
    public void Damaged_columns_are_refused_or_read_within_bounds()
    {
        var refused = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 2_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomNumbers(seed);
            var values = random.Column();
            if (values.Length > 5_000)
                continue;
            var chunk = ChunkDamage.Of(Write(values), random.Random);
            try
            {
                Use(NumberColumn.Read(chunk), random);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }
        output.WriteLine($"{refused} refused");
        Assert.InRange(refused, 200, 2_000);
    }

    internal static byte[] Write(long[] values)
    {
        var writer = new ColumnWriter();
        NumberColumn.Write(values, writer);
        return writer.Bytes.ToArray();
    }

    internal static List<int> Rows(RowSet set)
    {
        var rows = new List<int>();
        foreach (var row in set)
            rows.Add(row);
        return rows;
    }

    static void Use(NumberColumn column, RandomNumbers random)
    {
        // A damaged count may be of any size; a reader compares it with the rows of the group before it asks for memory.
        if (column.Count > 1_000_000)
            return;
        var values = new long[column.Count];
        column.CopyTo(0, values);
        for (var i = 0; i < 10 && values.Length > 0; i++)
            _ = column[random.Random.Next(values.Length)];
        column.Between(random.Bound(values), random.Bound(values), new RowSet(column.Count));
        column.Between(column.Min, column.Max, new RowSet(column.Count));
    }
}
