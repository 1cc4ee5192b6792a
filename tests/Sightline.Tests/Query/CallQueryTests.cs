using System.Globalization;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memtables;
using Sightline.Storage.Payloads;
using Sightline.Storage.Queries;
using Sightline.Storage.Queries.Execution;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Writing;
using Sightline.Storage.Views;
using Sightline.Tests.Support;
using CallRow = Sightline.Storage.Queries.CallRow;

namespace Sightline.Tests.Query;

/// <summary>Questions about calls in memory and in a segment of several row groups, answered as a plain list of them would.</summary>
public sealed class CallQueryTests
{
    const long Hour = 3_600_000_000_000;

    static readonly string[] Models = ["large", "small", "tiny"];

    readonly List<Call> _calls = [];
    readonly StoreView _view;
    readonly GroupParts _parts = new(64 << 20) { RowsMin = 1 };

    sealed record Call(
        TraceId Trace, ulong Span, long Start, long Duration, WorkKind Kind, SpanStatus Status, string? Model, long Tokens,
        long Cost);

    public CallQueryTests()
    {
        var random = new Random(5);
        for (var trace = 1; trace <= 9_000; trace++)
        {
            for (var span = 1; span <= random.Next(1, 10); span++)
            {
                _calls.Add(new Call(
                    new TraceId((ulong)random.NextInt64(), (ulong)trace), (ulong)span,
                    FilledStore.Zero + trace * 2_000_000_000L + span,
                    random.Next(8) == 0 ? NumberColumn.None : random.NextInt64(1, 1L << random.Next(1, 40)),
                    (WorkKind)random.Next(5), (SpanStatus)random.Next(3),
                    random.Next(5) == 0 ? null : Models[random.Next(Models.Length)], random.Next(5_000),
                    random.Next(3) == 0 ? NumberColumn.None : random.NextInt64(1L << 60)));
            }
        }
        var segment = Write(new SimulatedDisk(1));
        var memtable = new Memtable(new CallSource(NoCalls, null));
        Revise(memtable.For(WorkspaceId.Default).Calls, random);
        Assert.InRange(memtable.For(WorkspaceId.Default).Calls.Count, RowGroups.RowsMax + 1, int.MaxValue);
        _view = StoreView.Of(new StoreState(memtable, null, [segment]), WorkspaceId.Default, default);
    }

    [Fact]
    public void Calls_are_listed_from_new_to_old_in_pages()
    {
        var where = new Predicate.And(
        [
            new Predicate.Compare(Of("model"), CompareOp.Equal, "small"),
            new Predicate.Compare(Of("tokens_input"), CompareOp.GreaterOrEqual, "4000", 4_000),
            new Predicate.Not(new Predicate.Compare(Of("kind"), CompareOp.Like, "a*")),
        ]);
        var expected = _calls
            .Where(call => call.Model == "small" && call.Tokens >= 4_000 && call.Kind != WorkKind.Agent)
            .OrderByDescending(call => call.Start).ThenByDescending(call => call.Trace).ThenByDescending(call => call.Span)
            .Take(600).Select(Show).ToList();
        var listed = new List<CallRow>();
        var query = new LogicalQuery { Table = QueryTable.Calls, Where = where, Limit = 100 };
        while (listed.Count < 600)
        {
            var page = Run(query);
            listed.AddRange(page.Calls);
            Assert.True(page.HasMore);
            var last = page.Calls[^1];
            query = query with { After = new RowPosition((long)last["start"]!, last.TraceId, last.SpanId) };
        }
        Assert.Equal(expected, listed.Select(Show));
    }

    [Theory]
    [InlineData("duration", false)]
    [InlineData("cost", true)]
    public void Calls_are_ordered_by_any_number(string field, bool descending)
    {
        var query = new LogicalQuery
        {
            Table = QueryTable.Calls,
            Where = new Predicate.Compare(Of(field), CompareOp.Exists, ""),
            Order = new Ordering(Of(field), 0, descending),
            Limit = 50,
        };
        var values = _calls.Select(call => field == "cost" ? call.Cost : call.Duration).Where(v => v != NumberColumn.None);
        var expected = (descending ? values.OrderDescending() : values.Order()).Take(50);
        Assert.Equal(expected, Run(query).Calls.Select(call => (long)call[field]!));
    }

    [Fact]
    public void Calls_are_grouped_by_model_and_hour_with_exact_sums_and_quantiles()
    {
        var result = Run(new LogicalQuery
        {
            Table = QueryTable.Calls,
            GroupBy = [new GroupKey.Value(Of("model")), new GroupKey.TimeBucket(Hour)],
            Aggregates =
            [
                new Aggregate(AggregateKind.Count), new Aggregate(AggregateKind.CountErrors),
                new Aggregate(AggregateKind.Sum, Of("cost")), new Aggregate(AggregateKind.Distinct, Of("kind")),
                new Aggregate(AggregateKind.Quantile, Of("duration"), 0.5),
                new Aggregate(AggregateKind.Quantile, Of("duration"), 0.95),
                new Aggregate(AggregateKind.Quantile, Of("duration"), 0.99),
            ],
            Order = new Ordering(null, 0, Descending: false),
        });
        var expected = _calls.Where(call => call.Model is not null)
            .GroupBy(call => (Model: call.Model!, Hour: call.Start / Hour * Hour))
            .OrderBy(group => group.Key.Model, StringComparer.Ordinal).ThenBy(group => group.Key.Hour)
            .Select(group => $"{group.Key} {group.Count()} {group.Count(call => call.Status == SpanStatus.Error)} "
                + $"{group.Where(c => c.Cost != NumberColumn.None).Aggregate((Int128)0, (sum, call) => sum + call.Cost)} "
                + $"{group.Select(call => call.Kind).Distinct().Count()} "
                + $"{Quantile(group, 0.5)} {Quantile(group, 0.95)} {Quantile(group, 0.99)}");
        Assert.Equal(
            expected,
            result.Groups.Select(group => $"{(Model: group.Keys[0], Hour: group.Time!.Value)} {group.Values[0]} {group.Values[1]} "
                + $"{group.Sums[2]} {group.Values[3]} {group.Values[4]} {group.Values[5]} {group.Values[6]}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Calls_are_grouped_by_slots_of_any_length(int seed)
    {
        var random = new Random(seed);
        var starts = new SortedSet<long>();
        for (var count = random.Next(1, 200); starts.Count < count;)
            starts.Add(random.Next(3) == 0 ? _calls[random.Next(_calls.Count)].Start : FilledStore.Zero + random.NextInt64(5 * Hour));
        long SlotOf(Call call) => starts.Where(at => at <= call.Start).DefaultIfEmpty(-1).Last();

        var result = Run(new LogicalQuery
        {
            Table = QueryTable.Calls,
            GroupBy = [new GroupKey.TimeSlots([.. starts])],
            Aggregates =
            [
                new Aggregate(AggregateKind.Count), new Aggregate(AggregateKind.Sum, Of("tokens_input")),
                new Aggregate(AggregateKind.Distinct, Of("model")), new Aggregate(AggregateKind.Quantile, Of("duration"), 0.9),
            ],
            Order = new Ordering(null, 0, Descending: false),
        });
        var expected = _calls.GroupBy(SlotOf).Where(slot => slot.Key >= 0).OrderBy(slot => slot.Key).Select(slot =>
            $"{slot.Key} {slot.Count()} {slot.Sum(call => call.Tokens)} "
            + $"{slot.Select(call => call.Model).Where(model => model is not null).Distinct().Count()} "
            + $"{(slot.Any(call => call.Duration != NumberColumn.None) ? Quantile(slot, 0.9) : double.NaN)}");
        Assert.Equal(
            expected,
            result.Groups.Select(group =>
                $"{group.Time} {group.Values[0]} {group.Sums[1]} {group.Values[2]} {group.Values[3]}"));
    }

    [Fact]
    public void Groups_have_one_of_calls_without_a_value_and_aggregates_over_some_of_the_calls()
    {
        var without = new RowsThat([Of("cost")], Lack: true);
        var with = new RowsThat([Of("duration"), Of("cost")]);
        var result = Run(new LogicalQuery
        {
            Table = QueryTable.Calls,
            GroupBy = [new GroupKey.ValueOrNone(Of("model")), new GroupKey.NumberSlots(Of("duration"), [10, 1_000, 1_000_000])],
            Aggregates =
            [
                new Aggregate(AggregateKind.Count), new Aggregate(AggregateKind.Count) { Of = without },
                new Aggregate(AggregateKind.Sum, Of("tokens")) { Of = without },
                new Aggregate(AggregateKind.Max, Of("end")) { Of = with }, new Aggregate(AggregateKind.CountErrors) { Of = with },
                new Aggregate(AggregateKind.Distinct, Of("kind")) { Of = without },
            ],
            Order = new Ordering(null, 0, Descending: false),
        });
        var expected = _calls.Where(call => call.Duration >= 10)
            .GroupBy(call => (call.Model, Slot: call.Duration >= 1_000_000 ? 1_000_000 : call.Duration >= 1_000 ? 1_000 : 10))
            .OrderBy(group => group.Key.Model, StringComparer.Ordinal).ThenBy(group => group.Key.Slot)
            .Select(group =>
            {
                var unpriced = group.Where(call => call.Cost == NumberColumn.None).ToList();
                return $"{group.Key} {group.Count()} {unpriced.Count} {unpriced.Sum(call => call.Tokens)} "
                    + $"{group.Max(call => call.Start + call.Duration)} {group.Count(call => call.Status == SpanStatus.Error)} "
                    + unpriced.Select(call => call.Kind).Distinct().Count();
            });
        Assert.Equal(expected, result.Groups.Select(group =>
            $"{(Model: group.Keys[0], Slot: int.Parse(group.Keys[1]!, CultureInfo.InvariantCulture))} {group.Values[0]} "
            + $"{group.Values[1]} {group.Sums[2]} {group.Sums[3]} {group.Values[4]} {group.Values[5]}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Groups_are_given_in_pages(bool descending)
    {
        var query = new LogicalQuery
        {
            Table = QueryTable.Calls,
            GroupBy = [new GroupKey.ValueOrNone(Of("tokens_input"))],
            Aggregates = [new Aggregate(AggregateKind.Count)],
            Order = new Ordering(null, 1, descending),
            Limit = 700,
        };
        var groups = new List<GroupRow>();
        for (var hasMore = true; hasMore;)
        {
            var page = Run(query);
            groups.AddRange(page.Groups);
            query = query with { AfterGroup = new GroupPosition(page.Groups[^1].Values[0], page.Groups[^1].Keys) };
            hasMore = page.HasMore;
        }
        var counts = _calls.GroupBy(call => call.Tokens.ToString(CultureInfo.InvariantCulture))
            .Select(group => (Tokens: group.Key, Count: group.Count()));
        var ordered = descending ? counts.OrderByDescending(group => group.Count) : counts.OrderBy(group => group.Count);
        Assert.Equal(
            ordered.ThenBy(group => group.Tokens, StringComparer.Ordinal).Select(group => $"{group.Tokens} {group.Count}"),
            groups.Select(group => $"{group.Keys[0]} {group.Values[0]}"));
    }

    [Fact]
    public void A_query_that_would_hold_too_much_is_refused_with_a_reason()
    {
        var memory = new Sightline.Storage.Queries.Execution.Places.QueryMemory(1 << 20);
        memory.Add(1 << 19);
        var refused = Assert.Throws<QueryTooLargeException>(() => memory.Add(1 << 20));
        Assert.Contains("shorter time range", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_was_given_up_ends()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => QueryExecution.Run(_view, new LogicalQuery { Table = QueryTable.Calls }, null, gone.Token));
    }

    // The second time with parts of the first.
    QueryResult Run(LogicalQuery query)
    {
        _ = QueryExecution.Run(_view, query, _parts, default);
        return QueryExecution.Run(_view, query, _parts, default);
    }

    static Field Of(string name) => new(FieldSource.Call, name);

    static double Quantile(IEnumerable<Call> calls, double share)
    {
        var sorted = calls.Select(call => call.Duration).Where(v => v != NumberColumn.None).Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    static string Show(Call call) =>
        $"{call.Trace} {call.Span:x16} {call.Model} {call.Tokens} {call.Kind} {call.Status} {Show(call.Cost)} {Show(call.Duration)}"
        .ToLowerInvariant();

    static string Show(CallRow call) =>
        $"{call.TraceId} {call.SpanId} {call["model"]} {call["tokens_input"]} {call["kind"]} {call["status"]} "
        + $"{call["cost"]} {call["duration"]}";

    static string Show(long number) => number == NumberColumn.None ? "" : $"{number}";

    // New calls, calls that changed (some twice), and calls that are gone, in memory: more than one run of rows there.
    void Revise(MemColumns calls, Random random)
    {
        for (var i = 0; i < 45_000; i++)
        {
            var at = random.Next(_calls.Count);
            var call = _calls[at];
            switch (random.Next(4))
            {
                case 0:
                    call = call with { Span = call.Span + (ulong)(i + 1) * 100, Start = call.Start + random.Next(1_000) };
                    _calls.Add(call);
                    Add(calls, call, replacesOlder: false);
                    break;
                case 1:
                    calls.TryRemove(call.Trace, new SpanId(call.Span), inOlder: call.Span < 100);
                    _calls[at] = _calls[^1];
                    _calls.RemoveAt(_calls.Count - 1);
                    break;
                default:
                    call = call with { Tokens = random.Next(5_000), Model = Models[random.Next(Models.Length)] };
                    _calls[at] = call;
                    Add(calls, call, replacesOlder: call.Span < 100);
                    break;
            }
        }
    }

    static void Add(MemColumns calls, Call call, bool replacesOlder)
    {
        foreach (var column in CallColumns.Schema.Columns)
        {
            if (column.Kind == ColumnKind.Number)
                calls.Set(column, Number(column, call));
        }
        calls.Set(CallColumns.Model, System.Text.Encoding.UTF8.GetBytes(call.Model ?? ""));
        calls.Add(call.Trace, new SpanId(call.Span), replacesOlder);
    }

    static bool NoCalls(in SpanMessage span, bool always, ref CallFacts facts) => false;

    LiveSegment Write(SimulatedDisk disk)
    {
        disk.CreateFolder("segments");
        using var file = new SegmentFileWriter(disk, "segments/calls.seg", SegmentTable.Calls);
        var payloads = new PayloadWriter(file, 1);
        var group = new GroupBuilder(file, CallColumns.Schema, payloads);
        var traces = _calls.GroupBy(call => call.Trace).Select((calls, i) =>
            new TraceRun(calls.Key, calls.Min(call => call.Start), calls.Count(), i)).ToArray();
        var byTrace = _calls.ToLookup(call => call.Trace);
        var first = 0;
        foreach (var end in RowGroups.Arrange(traces))
        {
            foreach (var trace in traces[first..end])
                Add(group, trace.Id, byTrace[trace.Id]);
            group.Write(WorkspaceId.Default);
            first = end;
        }
        payloads.Finish();
        file.Finish();
        return new LiveSegment(SegmentFile.Open(disk, "segments/calls.seg", new BlockCache(64 << 20)), DeleteVector.None)
        {
            Entry = new Sightline.Storage.Manifest.SegmentEntry
            {
                Path = "segments/calls.seg",
                Table = "calls",
                Rows = _calls.Count,
                Bytes = 0,
                MinStart = 0,
                MaxStart = 0,
                MinIntake = 0,
                MaxIntake = 0,
                Workspaces = [],
                MaxRevision = 0,
            },
        };
    }

    static void Add(GroupBuilder group, TraceId trace, IEnumerable<Call> calls)
    {
        group.BeginTrace(trace);
        foreach (var call in calls)
        {
            group.CountRows(1);
            foreach (var column in CallColumns.Schema.Columns)
            {
                if (column == CallColumns.SpanId)
                    group.Get<IdBuilder>(column).Add(call.Span);
                else if (column.Kind == ColumnKind.Number)
                    group.Get<NumberBuilder>(column).Add(Number(column, call));
                else if (column == CallColumns.Model && call.Model is { } model)
                    group.Get<TextBuilder>(column).Add(System.Text.Encoding.UTF8.GetBytes(model));
                else
                    group.Get<TextBuilder>(column).AddNone();
            }
        }
    }

    static long Number(Column column, Call call)
    {
        if (column == CallColumns.Start)
            return call.Start;
        if (column == CallColumns.Duration)
            return call.Duration;
        if (column == CallColumns.Kind)
            return (long)call.Kind;
        if (column == CallColumns.Status)
            return (long)call.Status;
        if (column == CallColumns.TokensInput)
            return call.Tokens;
        return column == CallColumns.Cost ? call.Cost : column == CallColumns.Intake ? 1 : NumberColumn.None;
    }
}
