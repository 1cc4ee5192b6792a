using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Tests.Query;

/// <summary>Hashes of values that come from several tables are there once for each group, in order.</summary>
public sealed class HashUnionTests
{
    const int HashesMax = 3_000;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 1, 11)]
    [InlineData(4, 40, 7)]
    [InlineData(5, 300, 16)]
    public void The_union_of_tables_has_each_value_of_a_group_once(int seed, int groups, int tables)
    {
        var random = new Random(seed);
        var expected = Enumerable.Range(0, groups).Select(_ => new SortedSet<ulong>()).ToArray();
        var memory = new QueryMemory(long.MaxValue);
        var (union, counted) = (new HashUnion(memory), new HashUnion(memory));
        for (var i = 0; i < tables; i++)
        {
            var numbers = Enumerable.Range(0, groups).OrderBy(_ => random.Next()).Take(random.Next(groups + 1)).ToArray();
            Add(Table(random, numbers, expected), numbers);
        }
        var own = Enumerable.Range(0, groups).ToArray();
        Add(Table(random, own, expected), null);

        var result = union.Result();
        var counts = new long[groups];
        counted.Count(counts);

        Assert.Equal(groups, result.Groups);
        Assert.All(own, group => Assert.Equal(expected[group], result.Of(group).ToArray()));
        Assert.Equal(expected.Select(values => (long)values.Count), counts);

        void Add(SortedHashes values, int[]? numbers)
        {
            union.Add(values, numbers);
            counted.Add(values, numbers);
        }
    }

    [Fact]
    public void A_few_values_beside_many_are_counted_where_they_are_new()
    {
        var union = new HashUnion(new QueryMemory(long.MaxValue));
        union.Add(new SortedHashes([4, 10], [0, 2]), null);
        union.Add(new SortedHashes([.. Enumerable.Range(1, 200).Select(n => (ulong)n * 2)], [100, 200]), null);
        union.Add(new SortedHashes([5, 10, 400], [1, 3]), null);
        var counts = new long[2];
        union.Count(counts);
        // Beside the hundred of each group 5 is new in the first; 4 and 10, which is there twice, in the second.
        Assert.Equal([101, 102], counts);
    }

    [Fact]
    public void Values_are_read_as_they_were_written()
    {
        var random = new Random(6);
        var expected = new[] { new SortedSet<ulong>(), [], [] };
        var written = new PartWriter();
        Table(random, [0, 1, 2], expected).Write(written);

        var read = SortedHashes.Read(new PartReader(written.Written));

        Assert.Equal(3, read.Groups);
        Assert.All([0, 1, 2], group => Assert.Equal(expected[group], read.Of(group).ToArray()));
    }

    [Theory]
    [InlineData(new long[] { 2, 1 }, new[] { 2 })]
    [InlineData(new long[] { 1, 1 }, new[] { 2 })]
    [InlineData(new long[] { 1, 2 }, new[] { 1 })]
    [InlineData(new long[] { 1, 2 }, new[] { 3 })]
    [InlineData(new long[] { 1, 2 }, new[] { 2, 1 })]
    public void What_is_not_in_order_is_no_part(long[] hashes, int[] ends)
    {
        var written = new PartWriter();
        written.Longs(hashes);
        written.Ints(ends);
        Assert.Throws<InvalidDataException>(() => SortedHashes.Read(new PartReader(written.Written)));
    }

    // Slots as an accumulator has them: some are free, others are in no order.
    static SortedHashes Table(Random random, int[] numbers, SortedSet<ulong>[] expected)
    {
        var slots = new ulong[2 * HashesMax];
        var groupOf = new int[slots.Length];
        var seen = new HashSet<(int, ulong)>();
        for (var slot = 0; slot < slots.Length && numbers.Length > 0; slot++)
        {
            var (group, hash) = (random.Next(numbers.Length), (ulong)random.Next(1, HashesMax));
            if (random.Next(2) == 0 || !seen.Add((group, hash)))
                continue;
            (slots[slot], groupOf[slot]) = (hash, group);
            expected[numbers[group]].Add(hash);
        }
        return SortedHashes.Of(slots, groupOf, numbers.Length);
    }
}
