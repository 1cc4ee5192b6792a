using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Encodings;

public sealed class IdColumnTests(ITestOutputHelper output)
{
    const int FirstSeed = 47_000;
    const int Seeds = 400;

    [Fact]
    public void A_column_gives_back_what_was_written()
    {
        ForEach((ids, dictionary, column, random) =>
        {
            var read = new int[ids.Length];
            column.CopyTo(0, read);
            Assert.Equal(ids, read);
            Assert.Equal(dictionary, column.DictionaryCount);
            for (var round = 0; round < 20 && ids.Length > 0; round++)
            {
                var from = random.Next(ids.Length);
                Assert.Equal(ids[from], column[from]);
                var piece = new int[random.Next(Math.Min(300, ids.Length - from + 1))];
                column.CopyTo(from, piece);
                Assert.Equal(ids.AsSpan(from, piece.Length).ToArray(), piece);
            }
        });
    }

    [Fact]
    public void Equal_and_between_find_the_rows_that_a_loop_finds()
    {
        ForEach((ids, dictionary, column, random) =>
        {
            for (var round = 0; round < 5; round++)
            {
                var id = ids.Length > 0 && random.Next(5) > 0 ? ids[random.Next(ids.Length)] : random.Next(dictionary);
                var found = new RowSet(ids.Length);
                column.Equal(id, found);
                Assert.Equal(RowsWhere(ids, i => i == id), NumberColumnTests.Rows(found));

                var high = random.Next(dictionary);
                found.Reset(ids.Length);
                column.Between(id, high, found);
                Assert.Equal(RowsWhere(ids, i => i >= id && i <= high), NumberColumnTests.Rows(found));
            }
        });
    }

    [Fact]
    public void In_finds_the_rows_that_a_loop_finds()
    {
        ForEach((ids, dictionary, column, random) =>
        {
            foreach (var wanted in (int[])[0, 1, 2, 5, dictionary / 3, dictionary])
            {
                var accepted = new RowSet(dictionary);
                for (var i = 0; i < wanted; i++)
                    accepted.Set(ids.Length > 0 && i % 2 == 0 ? ids[random.Next(ids.Length)] : random.Next(dictionary));
                var found = new RowSet(ids.Length);
                column.In(accepted, found);
                Assert.Equal(RowsWhere(ids, accepted.Contains), NumberColumnTests.Rows(found));
            }
        });
    }

    [Fact]
    public void Rows_are_counted_by_id()
    {
        ForEach((ids, dictionary, column, random) =>
        {
            var selected = new RowSet(ids.Length);
            var share = random.NextDouble() < 0.5 ? 0.02 : 0.6;
            for (var row = 0; row < ids.Length; row++)
            {
                if (random.NextDouble() < share)
                    selected.Set(row);
            }
            var (all, some) = (new long[dictionary], new long[dictionary]);
            for (var row = 0; row < ids.Length; row++)
            {
                all[ids[row]]++;
                some[ids[row]] += selected.Contains(row) ? 1 : 0;
            }
            var counts = new long[dictionary];
            column.CountInto(counts);
            Assert.Equal(all, counts);
            Array.Clear(counts);
            column.CountInto(counts, selected);
            Assert.Equal(some, counts);
        });
    }

    [Fact]
    public void Ids_outside_the_dictionary_are_refused_on_writing_and_on_reading()
    {
        var writer = new ColumnWriter();
        Assert.Throws<ArgumentOutOfRangeException>(() => IdColumn.Write([0, 5], 5, writer));
        Assert.Throws<ArgumentOutOfRangeException>(() => IdColumn.Write([-1], 5, writer));
        writer.Clear();
        IdColumn.Write([0, 1, 2, 3, 4], 5, writer);
        var chunk = writer.Bytes.ToArray();
        chunk[^1] = 0xff;
        Assert.Throws<InvalidDataException>(() => IdColumn.Read(chunk));
    }

    [Fact]
    public void Damaged_columns_are_refused_or_read_within_bounds()
    {
        var refused = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 2_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var (ids, dictionary) = Ids(random, random.Next(300));
            var chunk = ChunkDamage.Of(Write(ids, dictionary), random);
            try
            {
                var column = IdColumn.Read(chunk);
                if (column.Count > 1_000_000)
                    continue;
                var read = new int[column.Count];
                column.CopyTo(0, read);
                Assert.All(read, id => Assert.InRange(id, 0, column.DictionaryCount - 1));
                column.Equal(random.Next(300), new RowSet(column.Count));
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }
        output.WriteLine($"{refused} refused");
        Assert.InRange(refused, 200, 2_000);
    }

    void ForEach(Action<int[], int, IdColumn, Random> check)
    {
        for (var seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var (ids, dictionary) = Ids(random, new RandomNumbers(seed).Length());
            var chunk = Write(ids, dictionary);
            var column = IdColumn.Read(chunk);
            Assert.Equal(chunk.Length, column.Bytes);
            Assert.Equal(ids.Length, column.Count);
            check(ids, dictionary, column, random);
        }
    }

    static (int[] Ids, int Dictionary) Ids(Random random, int length)
    {
        var dictionary = 1 + random.Next(1 << random.Next(20));
        var ids = new int[length];
        var kind = random.Next(4);
        var last = random.Next(dictionary);
        for (var i = 0; i < ids.Length; i++)
        {
            if (kind == 0 || (kind == 1 && random.Next(50) == 0))
                last = random.Next(dictionary);
            else if (kind == 2)
                last = (int)Math.Min(dictionary - 1, Math.Pow(dictionary, random.NextDouble()) - 1);
            ids[i] = last;
        }
        return (ids, dictionary);
    }

    static IEnumerable<int> RowsWhere(int[] ids, Func<int, bool> match)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            if (match(ids[i]))
                yield return i;
        }
    }

    static byte[] Write(int[] ids, int dictionary)
    {
        var writer = new ColumnWriter();
        IdColumn.Write(ids, dictionary, writer);
        return writer.Bytes.ToArray();
    }
}
