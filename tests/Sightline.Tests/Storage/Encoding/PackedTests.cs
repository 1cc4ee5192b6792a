using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Encodings;

/// <summary>Vectors give what the plain loops give, for every width.</summary>
public sealed class PackedTests(ITestOutputHelper output)
{
    const int FirstSeed = 23_000;

    static readonly int[] Lengths = [0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 127, 128, 129, 500, 1_025, 32_768, 32_770];

    [Fact]
    public void Numbers_come_back_one_by_one()
    {
        ForEach((numbers, bytes, width, _) =>
        {
            Assert.Equal(BitStream.BytesOf(numbers.Length, width), bytes.Length);
            for (var i = 0; i < numbers.Length; i++)
            {
                if (BitStream.At(bytes, width, i) != numbers[i])
                    Assert.Fail($"number {i}");
            }
        });
    }

    [Fact]
    public void Decoding_with_vectors_gives_what_the_plain_loop_gives()
    {
        ForEach((numbers, bytes, width, random) =>
        {
            var from = random.Next(Math.Min(numbers.Length + 1, 40));
            var add = random.Next(3) == 0 ? 0 : (ulong)random.NextInt64();
            var (plain, fast) = (new ulong[numbers.Length - from], new ulong[numbers.Length - from]);
            PackedDecode.ScalarTo(bytes, width, from, plain, add);
            PackedDecode.To(bytes, width, from, fast, add);
            Assert.True(plain.AsSpan().SequenceEqual(fast));
            if (width > 32)
                return;
            var (plain32, fast32) = (new uint[plain.Length], new uint[plain.Length]);
            PackedDecode.ScalarTo(bytes, width, from, plain32, (uint)add);
            PackedDecode.To(bytes, width, from, fast32, (uint)add);
            Assert.True(plain32.AsSpan().SequenceEqual(fast32));
        });
    }

    [Fact]
    public void Scanning_with_vectors_gives_what_the_plain_loop_gives()
    {
        ForEach((numbers, bytes, width, random) =>
        {
            for (var round = 0; round < 3; round++)
            {
                var (low, high) = Bounds(numbers, random, round);
                var (plain, fast) = (new RowSet(numbers.Length), new RowSet(numbers.Length));
                PackedScan.ScalarBetween(bytes, width, 0, numbers.Length, low, high, plain.Words);
                PackedScan.Between(bytes, width, numbers.Length, low, high, fast.Words);
                Assert.True(plain.Words.SequenceEqual(fast.Words));
                fast.Reset(numbers.Length);
                PackedScan.Between(numbers, low, high, fast.Words);
                Assert.True(plain.Words.SequenceEqual(fast.Words));
            }
        });
    }

    [Fact]
    public void No_group_is_loaded_that_reaches_behind_the_bytes()
    {
        for (var width = 0; width <= 64; width++)
        {
            for (var bytes = 0; bytes < 300; bytes++)
            {
                if (PackedLanes.Of(width) is { } lanes)
                    Check(lanes.GroupsIn(bytes), width, lastLoad: width / 2, bytes);
                if (WideLanes.Of(width) is { } wide)
                    Check(wide.GroupsIn(bytes), width, lastLoad: width * 6 / 8, bytes);
            }
        }
    }

    [Fact]
    public void Bits_are_laid_out_on_a_mask_as_by_the_plain_loop()
    {
        var random = new Random(FirstSeed);
        for (var i = 0; i < 10_000; i++)
        {
            var bits = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            var mask = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Assert.Equal(BitmapPresence.ScalarDeposit(bits, mask), BitmapPresence.Deposit(bits, mask));
        }
    }

    static void Check(int groups, int width, int lastLoad, int bytes)
    {
        Assert.True(groups == 0 || (groups - 1) * width + lastLoad + 16 <= bytes);
        Assert.True(groups * width + lastLoad + 16 > bytes);
    }

    static (ulong, ulong) Bounds(ulong[] numbers, Random random, int round)
    {
        var low = numbers.Length == 0 ? 0 : numbers[random.Next(numbers.Length)];
        if (round == 0)
            return (low, low);
        var high = numbers.Length == 0 ? 9 : unchecked(numbers[random.Next(numbers.Length)] + (ulong)random.Next(-1, 2));
        return low <= high ? (low, high) : (high, low);
    }

    void ForEach(Action<ulong[], byte[], int, Random> check)
    {
        var writer = new ColumnWriter();
        for (var width = 0; width <= 64; width++)
        {
            foreach (var length in Lengths)
            {
                var seed = FirstSeed + width * 1_000 + length % 1_000;
                output.WriteLine($"width {width}, {length} numbers, seed {seed}");
                var random = new RandomNumbers(seed);
                var numbers = new ulong[length];
                for (var i = 0; i < length; i++)
                    numbers[i] = random.Random.Next(8) == 0 ? BitStream.MaxOf(width) : random.Bits(width);
                writer.Clear();
                BitStream.Write(numbers, width, writer);
                // An array that ends where the numbers do.
                check(numbers, writer.Bytes.ToArray(), width, random.Random);
            }
        }
    }
}
