using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class SpanOrderTests
{
    // 1 ─ 2 ─ 3!, 1 ─ 4, 1 ─ 5 ─ 6!
    static readonly bool[] Tree = Marks([0, 1, 2, 1, 1, 5], errors: [3, 6]);

    [Fact]
    public void Errors_and_their_ancestors_are_marked() =>
        Assert.Equal([true, true, true, false, true, true], Tree);

    [Fact]
    public void Trace_without_errors_has_no_marks() =>
        Assert.Equal([false, false, false], Marks([0, 1, 2], errors: []));

    [Fact]
    public void Parents_in_a_circle_end()
    {
        Assert.Equal([true, true, true, false], Marks([3, 1, 2, 4], errors: [2]));
        Assert.Equal([false, true], Marks([1, 2], errors: [2]));
    }

    [Fact]
    public void Parent_that_is_missing_ends_the_way() =>
        Assert.Equal([false, true, true], Marks([0, 99, 2], errors: [3]));

    [Fact]
    public void Long_chain_is_climbed_once_for_all_its_errors()
    {
        var parents = new ulong[200_000];
        var errors = new int[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = (ulong)i;
            errors[i] = i + 1;
        }
        Assert.DoesNotContain(false, Marks(parents, errors));
    }

    [Fact]
    public void Marked_come_first_and_each_group_keeps_its_order() =>
        Assert.Equal([0, 1, 2, 4, 5, 3], SpanOrder.Take(Tree, marked: true, 0, 100));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Pages_of_any_size_give_every_span_once(int size)
    {
        var given = new List<int>();
        var (marked, place) = (true, 0);
        while (SpanOrder.Take(Tree, marked, place, size) is { Count: > 0 } page)
        {
            Assert.True(page.Count <= size);
            given.AddRange(page);
            (marked, place) = (Tree[page[^1]], page[^1] + 1);
        }
        Assert.Equal([0, 1, 2, 4, 5, 3], given);
    }

    /// <summary>Marks of spans with ids 1, 2, 3 …, given their parents.</summary>
    static bool[] Marks(ulong[] parents, int[] errors)
    {
        var statuses = new SpanStatus[parents.Length];
        foreach (var id in errors)
            statuses[id - 1] = SpanStatus.Error;
        return SpanOrder.ErrorsAndAncestors(
            [.. Enumerable.Range(1, parents.Length).Select(id => new SpanId((ulong)id))],
            [.. parents.Select(id => new SpanId(id))],
            statuses);
    }
}
