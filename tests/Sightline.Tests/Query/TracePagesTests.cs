using Sightline.Query;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class TracePagesTests : IDisposable
{
    readonly FilledStore _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task Trace_that_fits_comes_whole_by_start()
    {
        await AddFamilyAsync();
        var page = new TracePages(_filled.Store).Read(FilledStore.Scope, FilledStore.Trace(1));
        Assert.Equal([1, 2, 3, 4, 5, 6], Ids(page!));
        Assert.Equal((false, null), (page!.Truncated, page.NextCursor));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Larger_trace_gives_errors_and_their_ancestors_first_and_every_span_once(int limit)
    {
        await AddFamilyAsync();
        var pages = new TracePages(_filled.Store);
        var ids = new List<int>();
        for (string? cursor = null; ;)
        {
            var page = pages.Read(FilledStore.Scope, FilledStore.Trace(1), cursor, limit)!;
            Assert.True(page.Truncated);
            Assert.InRange(page.Places.Count, 1, limit);
            ids.AddRange(Ids(page));
            if (page.NextCursor is null)
                break;
            cursor = page.NextCursor;
        }
        Assert.Equal([1, 2, 4, 3, 5, 6], ids);
    }

    [Fact]
    public async Task Span_that_arrives_between_pages_moves_no_other()
    {
        await AddFamilyAsync();
        var pages = new TracePages(_filled.Store);
        var first = pages.Read(FilledStore.Scope, FilledStore.Trace(1), null, 4)!;
        await _filled.AddAsync(new TestSpan(1, 20, Parent: 1, Start: 2.5));
        var second = pages.Read(FilledStore.Scope, FilledStore.Trace(1), first.NextCursor, 4)!;
        Assert.Equal([1, 2, 4, 3, 5, 6], [.. Ids(first), .. Ids(second)]);
    }

    [Fact]
    public async Task Unknown_trace_has_no_page_and_a_bad_limit_is_refused()
    {
        await AddFamilyAsync();
        var pages = new TracePages(_filled.Store);
        Assert.Null(pages.Read(FilledStore.Scope, FilledStore.Trace(9)));
        Assert.Throws<InvalidQueryException>(() => pages.Read(FilledStore.Scope, FilledStore.Trace(1), null, 0));
        Assert.Throws<InvalidQueryException>(() => pages.Read(FilledStore.Scope, FilledStore.Trace(1), null, 10_001));
    }

    static List<int> Ids(TracePage page) => [.. page.Places.Select(place => (int)page.Trace[place].SpanId.Value)];

    /// <summary>1 with children 2 (of which 4 failed) and 3 (of which 5), and 6 without a parent that is there.</summary>
    Task AddFamilyAsync() => _filled.AddAsync(
        new TestSpan(1, 1, Start: 1, Seconds: 9),
        new TestSpan(1, 2, Parent: 1, Start: 2),
        new TestSpan(1, 3, Parent: 1, Start: 3),
        new TestSpan(1, 4, Parent: 2, Start: 4) { Error = true },
        new TestSpan(1, 5, Parent: 3, Start: 5),
        new TestSpan(1, 6, Parent: 99, Start: 6));
}
