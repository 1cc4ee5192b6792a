using Sightline.Storage.Encodings;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Encodings;

public sealed class RowSetTests(ITestOutputHelper output)
{
    const int FirstSeed = 12_000;

    [Fact]
    public void A_set_does_what_a_list_of_flags_does()
    {
        var set = new RowSet(3);
        for (var seed = FirstSeed; seed < FirstSeed + 300; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var rows = new[] { 0, 1, 63, 64, 65, 128, 255, 256, 257, 1_000, 4_321 }[random.Next(11)];
            var flags = new bool[rows];
            set.Reset(rows);
            for (var step = 0; step < 20; step++)
            {
                Change(set, flags, random);
                Compare(set, flags, random);
            }
        }
    }

    [Fact]
    public void Rows_outside_the_set_are_refused()
    {
        var set = new RowSet(65);
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Set(65));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Contains(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.SetRange(1, 66));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.SetRange(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Any(-1, 1));
        Assert.Throws<ArgumentException>(() => set.And(new RowSet(64)));
        Assert.Equal(-1, set.NextSet(65));
    }

    static void Change(RowSet set, bool[] flags, Random random)
    {
        var (other, others) = Other(flags.Length, random);
        switch (random.Next(8))
        {
            case 0 when flags.Length > 0:
                var row = random.Next(flags.Length);
                set.Set(row);
                flags[row] = true;
                break;
            case 1 when flags.Length > 0:
                row = random.Next(flags.Length);
                set.Clear(row);
                flags[row] = false;
                break;
            case 2:
                var from = random.Next(flags.Length + 1);
                var to = random.Next(from, flags.Length + 1);
                set.SetRange(from, to);
                flags.AsSpan(from, to - from).Fill(true);
                break;
            case 3 when random.Next(4) == 0:
                set.SetAll();
                Array.Fill(flags, true);
                break;
            case 4:
                set.And(other);
                Merge(flags, others, (a, b) => a && b);
                break;
            case 5:
                set.Or(other);
                Merge(flags, others, (a, b) => a || b);
                break;
            case 6:
                set.AndNot(other);
                Merge(flags, others, (a, b) => a && !b);
                break;
            default:
                set.Not();
                Merge(flags, others, (a, _) => !a);
                break;
        }
    }

    static void Compare(RowSet set, bool[] flags, Random random)
    {
        var expected = Enumerable.Range(0, flags.Length).Where(i => flags[i]).ToArray();
        Assert.Equal(expected, NumberColumnTests.Rows(set));
        Assert.Equal(expected.Length, set.Count);
        Assert.Equal(expected.Length == 0, set.IsEmpty);
        Assert.Equal(flags.Length, set.Rows);
        var from = random.Next(flags.Length + 1);
        var to = random.Next(from, flags.Length + 1);
        Assert.Equal(flags.AsSpan(from, to - from).Contains(true), set.Any(from, to));
        Assert.Equal(Array.IndexOf(flags, true, from), set.NextSet(from));
        if (from < flags.Length)
            Assert.Equal(flags[from], set.Contains(from));
    }

    static (RowSet, bool[]) Other(int rows, Random random)
    {
        var (set, flags) = (new RowSet(rows), new bool[rows]);
        for (var i = 0; i < rows; i++)
        {
            if (flags[i] = random.Next(3) == 0)
                set.Set(i);
        }
        return (set, flags);
    }

    static void Merge(bool[] flags, bool[] others, Func<bool, bool, bool> merge)
    {
        for (var i = 0; i < flags.Length; i++)
            flags[i] = merge(flags[i], others[i]);
    }
}
