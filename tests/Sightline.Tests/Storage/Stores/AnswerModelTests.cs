using Sightline.Model;
using Sightline.Model.Calls;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Deletion;
using Sightline.Storage.Queries;
using Sightline.Storage.Retention;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Stores;

/// <summary>
/// Random appends, late ones among them, revisions, settling, new prices, flushes, merges, deletions of traces and users,
/// retention and restarts: each answer made of parts of earlier ones equals the one that looks at every row, which others
/// compare with a plain list. While the version of a workspace is equal, so are its answers.
/// </summary>
public sealed class AnswerModelTests(ITestOutputHelper output)
{
    const int Days = 40;
    const long Hour = 3_600_000_000_000;
    const long Base = 1_700_000_000_000_000_000;
    static readonly WorkspaceScope Other = new(new WorkspaceId(Guid.Parse("0199aaaa-0000-7000-8000-000000000001")));

    static readonly RetentionOptions Kept = new()
    {
        Spans = TimeSpan.FromDays(Days),
        Traces = TimeSpan.FromDays(Days),
        Calls = TimeSpan.FromDays(Days),
    };

    static readonly StoreOptions Options = new()
    {
        FreeBytesMin = 0,
        FlushRetry = TimeSpan.FromMilliseconds(1),
        JournalFileBytes = 16 << 10,
        AnswerRowsMin = 1,
        // Little enough that some gives way.
        AnswerCacheBytes = 200_000,
        AnswerDiskBytes = 400_000,
        AnswerHeldBytes = 1_000,
    };

    long _rate = 7;

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 300)]
    [InlineData(3, 300)]
    [InlineData(4, 1_500)]
    public async Task Answers_of_parts_equal_those_of_all_rows(int seed, int traces)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var spans = new RandomSpans(random, traces, stepNano: 5 * 24 * Hour / traces);
        var disk = new SimulatedDisk(seed);
        var clock = new ManualClock();
        var run = Open(disk, clock);
        await run.Store.Ready;
        var before = new Dictionary<(WorkspaceScope, LogicalQuery), (StoreVersion Version, string Answer)>();
        for (var step = 0; step < 400; step++)
        {
            switch (random.Next(16))
            {
                case 0:
                    run.Store.Flush();
                    break;
                case 1:
                    run.Dispose();
                    run = Open(disk, clock);
                    await run.Store.Ready;
                    break;
                case 2:
                    run.Store.Compact(_ => { }, default);
                    break;
                case 3:
                    clock.Advance(TimeSpan.FromSeconds(31));
                    run.Store.Settle();
                    break;
                case 4:
                    _rate = random.Next(3);
                    _ = run.Store.Reprice(StoreRun.Scope, new TimeRange(Base, Base + 10 * 24 * Hour), _ => { }, default);
                    break;
                case 5:
                    Delete(run.Store, spans, random);
                    break;
                case 6 when random.Next(3) == 0:
                    run.Store.SweepParts();
                    break;
                case 6 when random.Next(4) == 0:
                    clock.Advance(TimeSpan.FromDays(Days / 3));
                    break;
                case 7:
                    await run.Append(Other.Workspace, spans.Next());
                    break;
                default:
                    await run.Append(spans.Next());
                    break;
            }
            Check(run.Store, random, before, $"seed {seed} step {step}");
        }
        run.Dispose();
    }

    StoreRun Open(SimulatedDisk disk, TimeProvider clock) => new(disk, Options, clock, _ => Kept, price: Price);

    void Price(WorkspaceId workspace, in CallFacts facts, long startUnixNano, ref CallPrice price)
    {
        price.PriceId = "row"u8;
        price.Cost = price.Input = _rate == 0 ? null : _rate * (facts.TokensInput ?? 0);
    }

    static void Delete(Store store, RandomSpans spans, Random random)
    {
        if (random.Next(3) == 0)
            _ = store.Delete(StoreRun.Scope, new DeletionTarget.User($"user {random.Next(3)}"), default);
        else
            _ = store.Delete(StoreRun.Scope, new DeletionTarget.Trace(spans.Next()[0].Trace), default);
    }

    static void Check(
        Store store, Random random, Dictionary<(WorkspaceScope, LogicalQuery), (StoreVersion Version, string Answer)> before,
        string when)
    {
        for (var i = 0; i < 3; i++)
        {
            var scope = random.Next(5) == 0 ? Other : StoreRun.Scope;
            var query = Questions[random.Next(Questions.Length)] with { Range = Ranges[random.Next(Ranges.Length)] };
            var version = store.Version(scope, query.Range, withTraces: true);
            var answer = Show(store.Execute(scope, query, default));
            var anew = Show(store.ExecuteAnew(scope, query));
            // Threads of the store settle and merge meanwhile.
            // All groups, in their order: which are the first is not looked for by itself.
            var all = store.ExecuteAnew(scope, query with { Limit = 100_000 });
            if (store.Version(scope, query.Range, withTraces: true) != version)
                continue;
            Assert.True(anew == answer, $"{when}: {query}\n{answer}\nanew\n{anew}");
            var first = Show(all with { Groups = [.. all.Groups.Take(query.Limit)] });
            Assert.True(first == answer, $"{when}: {query}\n{answer}\nof all\n{first}");
            if (before.TryGetValue((scope, query), out var last) && last.Version == version)
                Assert.True(last.Answer == answer, $"{when}: the version is that of another answer to {query}");
            before[(scope, query)] = (version, answer);
        }
    }

    // The same objects, so that questions are equal.
    static readonly TimeRange[] Ranges =
    [
        TimeRange.All, new(Base, Base + 5 * 24 * Hour), new(Base + 7 * Hour, Base + 3 * 24 * Hour + Hour),
        new(Base + 7 * Hour + 1, Base + 3 * 24 * Hour + Hour + 1), new(Base + 24 * Hour, Base + 48 * Hour),
    ];

    static readonly LogicalQuery[] Questions =
    [
        Ask([], Predicate.True), Ask([], Is("agent", "agent 1")), Ask([new GroupKey.ValueOrNone(Of("user_id"))], Predicate.True),
        Ask([new GroupKey.ValueOrNone(Of("agent_name")), new GroupKey.Value(Of("service"))], new Predicate.Not(Is("status", "error"))),
        Ask([new GroupKey.TimeSlots([Base, Base + 5 * Hour, Base + 30 * Hour, Base + 31 * Hour, Base + 90 * Hour])], Predicate.True),
        Ask([new GroupKey.TimeBucket(6 * Hour), new GroupKey.ValueOrNone(Of("kind"))], Predicate.True),
        Ask([new GroupKey.NumberSlots(Of("duration"), [0, 1_000, 300_000])], Is("counted", "1")),
        Ask([new GroupKey.ValueOrNone(Of("user_id"))], Predicate.True) with { Order = new Ordering(null, 1, true), Limit = 2 },
        Ask([new GroupKey.Value(Of("agent"))], Predicate.True) with { Order = new Ordering(null, 3, true), Limit = 2 },
        AskTraces(new Ordering(null, 1, true), 3), AskTraces(new Ordering(null, 1, true), 500), AskTraces(new Ordering(null, 2, true), 3),
        AskTraces(new Ordering(null, 3, false), 2),
        AskTraces(new Ordering(null, 1, true), 3) with { AfterGroup = new GroupPosition(Base + 2 * 24 * Hour, ["session 1"]) },
    ];

    static LogicalQuery AskTraces(Ordering order, int limit) => new()
    {
        Table = QueryTable.Traces,
        GroupBy = [new GroupKey.ValueOrNone(OfTrace("session_id"))],
        Aggregates =
        [
            new(AggregateKind.Max, OfTrace("end")), new(AggregateKind.Max, OfTrace("start")), new(AggregateKind.Count),
            new(AggregateKind.Sum, OfTrace("tokens")),
        ],
        Order = order,
        Limit = limit,
    };

    static Field OfTrace(string name) => new(FieldSource.Trace, name);

    static LogicalQuery Ask(IReadOnlyList<GroupKey> keys, Predicate where) => new()
    {
        Table = QueryTable.Calls,
        Where = where,
        GroupBy = keys,
        Aggregates =
        [
            new(AggregateKind.Count), new(AggregateKind.CountErrors), new(AggregateKind.Sum, Of("tokens")),
            new(AggregateKind.Sum, Of("cost")), new(AggregateKind.Min, Of("cost")), new(AggregateKind.Max, Of("start")),
            new(AggregateKind.Average, Of("duration")), new(AggregateKind.Distinct, Of("session_id")),
            new(AggregateKind.Quantile, Of("duration"), 0.5), new(AggregateKind.Quantile, Of("duration"), 0.99),
            new(AggregateKind.Quantile, Of("tokens_input"), 0.9),
            new Aggregate(AggregateKind.Sum, Of("tokens")) { Of = new RowsThat([Of("cost")], Lack: true) },
        ],
        // By the number of calls, ties by key.
        Order = keys.Count == 0 ? null : new Ordering(null, keys.Count, Descending: true),
        Limit = 10_000,
    };

    static Field Of(string name) => new(FieldSource.Call, name);

    static Predicate.Compare Is(string name, string text) =>
        new(Of(name), CompareOp.Equal, text, double.TryParse(text, out var number) ? number : null);

    static string Show(QueryResult result) => string.Join('\n', result.Groups.Select(group =>
        $"{group.Time} {string.Join(',', group.Keys.Select(key => key ?? "-"))} "
        + $"{string.Join(' ', group.Values)} {string.Join(' ', group.Sums)}"));
}
