using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query;

/// <summary>
/// Random spans, in memory and in segments and hidden across both, asked random questions: the answers are those that
/// walking over every span gives.
/// </summary>
public sealed class ColumnQueryTests : IDisposable
{
    static readonly TimeRange[] Ranges =
    [
        TimeRange.All,
        new(FilledStore.Zero + 20_000_000_000, FilledStore.Zero + 60_000_000_000),
        new(FilledStore.Zero + 50_000_000_000, long.MaxValue),
    ];

    readonly FilledStore _filled = new();

    public void Dispose() => _filled.Dispose();

    [Theory]
    [InlineData(1, 60, 0)]
    [InlineData(2, 60, 1)]
    [InlineData(3, 120, 2)]
    [InlineData(4, 120, 3)]
    [InlineData(5, 300, 4)]
    [InlineData(6, 40, 6)]
    public async Task Queries_answer_as_walking_over_every_span_does(int seed, int spans, int flushes)
    {
        var random = new Random(seed);
        var rich = new RandomRichSpans(random);
        for (var part = 0; part <= flushes; part++)
        {
            await _filled.AddProtobufAsync(rich.Next(spans));
            if (part < flushes)
                _filled.Store.Flush();
        }
        var walk = new SpanWalk(_filled.Store, rich.Traces);
        for (var i = 0; i < 250; i++)
        {
            var where = RandomQuestion.Where(random, depth: 3);
            var range = Ranges[random.Next(Ranges.Length)];
            CheckTraces(walk, where, range, seed);
            CheckCount(walk, where, range, seed);
        }
        for (var i = 0; i < 80; i++)
            CheckGroups(walk, RandomQuestion.Groups(random) with { Range = Ranges[random.Next(Ranges.Length)] }, seed);
    }

    void CheckTraces(SpanWalk walk, Predicate where, TimeRange range, int seed)
    {
        var expected = walk.Traces(where, range);
        var query = new LogicalQuery { Table = QueryTable.Traces, Range = range, Where = where, Limit = 7 };
        var listed = new List<TraceId>();
        while (true)
        {
            var page = Execute(query);
            listed.AddRange(page.Traces.Select(trace => trace.TraceId));
            if (!page.HasMore)
                break;
            var last = page.Traces[^1];
            query = query with { After = new RowPosition(last.StartUnixNano, last.TraceId, default) };
        }
        Assert.True(
            expected.SequenceEqual(listed),
            $"seed {seed}, {PredicateTree.Show(where)}, {range}: {string.Join(' ', listed)} instead of "
            + string.Join(' ', expected));
        var named = expected.Take(3).Append(FilledStore.Trace(99_999)).ToList();
        var some = Execute(query with { After = null, Only = named, Limit = 100 }).Traces.Select(trace => trace.TraceId);
        Assert.Equal(expected.Take(3), some);
        // More than a row group has: it is looked through the other way round.
        var many = expected.Skip(2).Concat(Enumerable.Range(90_000, 2_000).Select(FilledStore.Trace)).ToList();
        some = Execute(query with { After = null, Only = many, Limit = 10_000 }).Traces.Select(trace => trace.TraceId);
        Assert.Equal(expected.Skip(2), some);
    }

    void CheckCount(SpanWalk walk, Predicate where, TimeRange range, int seed)
    {
        var result = Execute(new LogicalQuery
        {
            Table = QueryTable.Spans,
            Range = range,
            Where = where,
            Aggregates = [new Aggregate(AggregateKind.Count)],
        });
        var expected = walk.Count(where, range);
        var actual = result.Groups.Count == 0 ? 0 : result.Groups[0].Values[0];
        Assert.True(expected == actual, $"seed {seed}, {PredicateTree.Show(where)}, {range}: {actual} instead of {expected}");
    }

    void CheckGroups(SpanWalk walk, LogicalQuery query, int seed)
    {
        var actual = Execute(query).Groups.Select(Show).ToList();
        var expected = walk.Groups(query).Select(Show).ToList();
        Assert.True(
            expected.SequenceEqual(actual),
            $"seed {seed}, {string.Join(", ", query.GroupBy)} of {string.Join(", ", query.Aggregates)} where "
            + $"{PredicateTree.Show(query.Where)}:\n{string.Join('\n', actual)}\ninstead of\n{string.Join('\n', expected)}");
    }

    // Long texts are told apart by their ends; zero and negative zero are one number.
    static string Show(GroupRow group) => $"{group.Time} "
        + string.Join('|', group.Keys.Select(key => key!.Length < 40 ? key : $"{key[..8]}…{key[^10..]}")) + ": "
        + string.Join(' ', group.Values.Select(value => (value + 0.0).ToString("G12", null)));

    QueryResult Execute(LogicalQuery query) => _filled.Store.Execute(FilledStore.Scope, query, default);
}
