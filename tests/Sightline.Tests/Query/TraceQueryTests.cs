using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Query.Filters;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class TraceQueryTests : IDisposable
{
    const long Second = 1_000_000_000;

    static readonly TimeRange Range = new(FilledStore.Zero, FilledStore.Zero + 3_600 * Second);

    readonly FilledStore _filled = new();

    public void Dispose() => _filled.Dispose();

    [Theory]
    [InlineData(TraceSort.StartedAt, true, "5 4 3 2 1")]
    [InlineData(TraceSort.StartedAt, false, "1 2 3 4 5")]
    [InlineData(TraceSort.Duration, true, "5 3 4 1 2")]
    [InlineData(TraceSort.SpanCount, false, "1 3 4 5 2")]
    public async Task List_comes_in_the_order_asked_for_in_pages_of_any_size(
        TraceSort sort, bool descending, string expected)
    {
        await AddFiveAsync();
        for (var limit = 1; limit <= 6; limit++)
        {
            var listed = Pages(new TraceListQuery { Range = Range, Sort = sort, Descending = descending, Limit = limit });
            Assert.Equal(expected, string.Join(' ', listed.Select(trace => trace.TraceId.Lo)));
        }
    }

    [Fact]
    public async Task List_stays_stable_while_traces_arrive()
    {
        await AddFiveAsync();
        var list = new TraceList(_filled.Store);
        var query = new TraceListQuery { Range = Range, Limit = 2 };
        var first = list.Read(FilledStore.Scope, query, default);
        await _filled.AddAsync(new TestSpan(9, 1, Start: 500), new TestSpan(10, 1, Start: 3_700));
        var later = new TimeRange(Range.From, Range.To + 1_000 * Second);
        var second = list.Read(
            FilledStore.Scope, query with { Cursor = first.NextCursor, Range = later }, default);
        Assert.Equal([3UL, 2UL], second.Items.Select(trace => trace.TraceId.Lo));
        Assert.Equal(Range, second.Range);
    }

    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("service:b", "2")]
    [InlineData("service:a status:error", "3")]
    [InlineData("any(service:a) any(status:error)", "2 3")]
    [InlineData("any(service:a) NOT any(status:error)", "1 4 5")]
    [InlineData("trace.status:error", "2 3")]
    [InlineData("trace.span_count:2", "1 2")]
    [InlineData("duration>=4s", "3 5")]
    [InlineData("duration:3s", "4")]
    [InlineData("name:\"chat *\"", "2 4")]
    [InlineData("name:chat*4", "")]
    [InlineData("name:5\\**", "5")]
    [InlineData("NOT name:work", "2 4 5")]
    [InlineData("attr.code:200", "1")]
    [InlineData("attr.code:200.0", "1")]
    [InlineData("attr.code>=200", "1 4")]
    [InlineData("attr.code!=200", "1 2 3 4 5", "NOT attr.code:200 also where there is none")]
    [InlineData("attr.host.name:h1", "1 2 3 4 5")]
    [InlineData("span.host.name:*", "")]
    [InlineData("resource.host.name:h*", "1 2 3 4 5")]
    [InlineData("\"refund policy\"", "4")]
    [InlineData("REFUND", "4")]
    [InlineData("refu", "")]
    [InlineData("refu*", "4")]
    [InlineData("parent_id:*", "2")]
    [InlineData("trace_id:00000000000000000000000000000005", "5")]
    [InlineData("trace.started_at>=2026-01-31T12:03:00Z", "3 4 5")]
    public async Task Filter_lists_the_traces_of_which_a_span_satisfies_it(
        string filter, string expected, string? why = null)
    {
        await AddFiveAsync();
        // attr.code!=200 is true of every span without it, and trace 1 has two: only its second has the code.
        await _filled.AddAsync(new TestSpan(1, 2, Start: 60.5, Seconds: 0.5));
        var query = new TraceListQuery
        {
            Range = Range,
            Descending = false,
            Filter = new TraceFilter { Where = Filter.Parse("q", filter) },
        };
        var listed = string.Join(' ', Pages(query).Select(trace => trace.TraceId.Lo));
        Assert.True(expected == listed, $"{filter} lists {listed} instead of {expected}; {why}");
    }

    [Fact]
    public async Task Histogram_counts_in_buckets_without_gaps()
    {
        await AddFiveAsync();
        var answer = new TraceHistogram(_filled.Store).Read(
            FilledStore.Scope, new TraceFilter(), new TimeRange(Range.From + 90 * Second, Range.From + 360 * Second),
            TimeSpan.FromMinutes(1), default);
        Assert.Equal(60 * Second, answer.StepNano);
        Assert.Equal(
            [(1, 0, 0), (2, 1, 1), (3, 1, 1), (4, 1, 0), (5, 1, 0)],
            answer.Buckets.Select(bucket => (
                (int)((bucket.StartUnixNano - Range.From) / (60 * Second)), (int)bucket.Count, (int)bucket.ErrorCount)));
    }

    [Fact]
    public async Task Histogram_counts_what_the_filter_lists()
    {
        await AddFiveAsync();
        var answer = new TraceHistogram(_filled.Store).Read(
            FilledStore.Scope, new TraceFilter { Service = "b" }, Range, step: null, default);
        Assert.Equal((60, 1, 1), (
            answer.Buckets.Count,
            (int)answer.Buckets.Sum(bucket => bucket.Count),
            (int)answer.Buckets.Sum(bucket => bucket.ErrorCount)));
    }

    [Fact]
    public async Task Catalog_counts_services_names_and_values()
    {
        await AddFiveAsync();
        var catalog = new TraceCatalog(_filled.Store);
        Assert.Equal(
            [new ServiceCount("a", 5, 1, 5), new ServiceCount("b", 1, 1, 1)],
            catalog.Services(FilledStore.Scope, Range, 10, default).Items);

        var names = catalog.AttributeNames(FilledStore.Scope, Range, "CO", 10, default);
        Assert.Equal([new AttributeNameCount("span.code", "span", "code", "int", 2, 2)], names.Items);
        Assert.True(catalog.AttributeNames(FilledStore.Scope, Range, null, 1, default).Truncated);

        var values = catalog.AttributeValues(FilledStore.Scope, "name", Range, null, 10, default);
        Assert.Equal(new AttributeValueCount("work", 2, 2), values.Items[0]);
        Assert.Equal(
            ["404"], catalog.AttributeValues(FilledStore.Scope, "code", Range, "4", 10, default).Items.Select(v => v.Value));
        Assert.Equal(
            ["h1"], catalog.AttributeValues(FilledStore.Scope, "resource.\"host.name\"", Range, "h", 10, default)
                .Items.Select(v => v.Value));
    }

    [Fact]
    public async Task Live_matches_are_those_of_the_changed_traces_that_the_filter_lists_now()
    {
        await AddFiveAsync();
        var live = new LiveTraces(_filled.Store);
        var changed = Enumerable.Range(2, 400).Select(FilledStore.Trace).ToList();
        var filter = new TraceFilter { Where = Filter.Parse("q", "service:a") };
        Assert.Equal(
            [3UL, 4UL, 5UL], live.Match(FilledStore.Scope, filter, changed[1..], default).Select(trace => trace.TraceId.Lo));
        Assert.Empty(live.Match(FilledStore.Scope, filter, [FilledStore.Trace(77)], default));
        Assert.Empty(live.Match(FilledStore.Scope, filter, [], default));
    }

    [Fact]
    public async Task Another_workspace_sees_nothing()
    {
        await AddFiveAsync();
        var scope = FilledStore.OtherScope;
        Assert.Empty(new TraceList(_filled.Store).Read(scope, new TraceListQuery { Range = Range }, default).Items);
        Assert.Empty(new TraceCatalog(_filled.Store).Services(scope, Range, 10, default).Items);
        Assert.Empty(new LiveTraces(_filled.Store).Match(scope, new TraceFilter(), [FilledStore.Trace(1)], default));
        Assert.Null(new TracePages(_filled.Store).Read(scope, FilledStore.Trace(1)));
    }

    /// <summary>Traces 1 to 5, which start in minutes 1 to 5; the second has two spans, the third lasts long.</summary>
    Task AddFiveAsync() => _filled.AddAsync(
        new TestSpan(1, 1, Start: 60, Seconds: 2) { Attributes = [("code", 200)] },
        new TestSpan(2, 1, Start: 120, Seconds: 1) { Name = "chat gpt" },
        new TestSpan(2, 2, Parent: 1, Start: 120, Seconds: 0.5) { Service = "b", Error = true, Name = "tool" },
        new TestSpan(3, 1, Start: 180, Seconds: 4) { Error = true },
        new TestSpan(4, 1, Start: 240, Seconds: 3)
        {
            Name = "chat claude",
            Attributes = [("code", 404), ("text", "our refund policy is simple")],
        },
        new TestSpan(5, 1, Start: 300, Seconds: 5) { Name = "5* hotel" });

    List<TraceRecord> Pages(TraceListQuery query)
    {
        var list = new TraceList(_filled.Store);
        var items = new List<TraceRecord>();
        for (string? cursor = null; ;)
        {
            var page = list.Read(FilledStore.Scope, query with { Cursor = cursor }, default);
            Assert.True(page.Items.Count <= query.Limit);
            items.AddRange(page.Items);
            if (page.NextCursor is null)
                return items;
            cursor = page.NextCursor;
        }
    }
}
