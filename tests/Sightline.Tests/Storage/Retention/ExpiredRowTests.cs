using Sightline.Model.Ids;
using Sightline.Storage.Queries;
using Sightline.Storage.Retention;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Retention;

public sealed class ExpiredRowTests
{
    static readonly RetentionOptions TenDays = new()
    {
        Spans = TimeSpan.FromDays(10),
        Traces = TimeSpan.FromDays(10),
        Calls = TimeSpan.FromDays(10),
    };

    [Fact]
    public async Task Rows_that_are_out_of_date_are_not_seen_while_younger_ones_share_their_segment()
    {
        var clock = new ManualClock();
        using var run = new StoreRun(new SimulatedDisk(1), time: clock, retention: _ => TenDays);
        await run.Store.Ready;
        await run.Append(Call(1));
        clock.Advance(TimeSpan.FromDays(6));
        await run.Append(Call(2));
        run.Store.Compact(_ => { }, default);
        Assert.Equal((2, 2, 2), Counted(run));
        clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal((1, 1, 1), Counted(run));
    }

    static TestSpan Call(ulong number) => new(new TraceId(number, number), number)
    {
        Attributes = [("gen_ai.operation.name", "chat"), ("gen_ai.usage.input_tokens", 5)],
    };

    static (double Spans, double Traces, double Calls) Counted(StoreRun run) =>
        (Count(run, QueryTable.Spans), Count(run, QueryTable.Traces), Count(run, QueryTable.Calls));

    static double Count(StoreRun run, QueryTable table) => run.Store.Execute(
        StoreRun.Scope, new LogicalQuery { Table = table, Aggregates = [new Aggregate(AggregateKind.Count)] }, default)
        .Groups.Sum(group => group.Values[0]);
}
