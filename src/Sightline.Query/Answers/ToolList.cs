using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Calls of one tool.</summary>
/// <param name="Tool">Its name; null for calls that say none.</param>
/// <param name="Speed">How many, how many failed, and how long they took.</param>
/// <param name="Retries">Failed calls that were followed by another call of the tool in the same trace.</param>
/// <param name="FailedTraces">Traces with a call of the tool that failed.</param>
/// <param name="RecoveredTraces">Those of them in which each failed call of the tool was followed by another.</param>
/// <param name="LastStart">When the last one started, Unix nanoseconds.</param>
public sealed record ToolCalls(
    string? Tool, Speed Speed, long Retries, long FailedTraces, long RecoveredTraces, long LastStart);

/// <summary>How well tools work.</summary>
public sealed class ToolList(Store store)
{
    static readonly Aggregate[] Aggregates = [.. CallSpeed.Aggregates, CallGroups.Of(AggregateKind.Max, "start")];

    static readonly RowsThat Retried = new([CallGroups.Field("retried")]);

    // Of failed calls.
    static readonly Aggregate[] OfFailed =
    [
        new(AggregateKind.Count) { Of = Retried }, CallGroups.Of(AggregateKind.Distinct, "trace_id"),
        CallGroups.Of(AggregateKind.Distinct, "trace_id") with { Of = Retried with { Lack = true } },
    ];

    /// <summary>What the list is ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = ["calls"];

    /// <summary>A page of tools by their number of calls, the largest first; and how many tools there are.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public ListPage<ToolCalls> Read(
        WorkspaceScope scope, Period period, ListOrder order, CancellationToken cancellation)
    {
        var list = new WholeLists("tools", order, period.Filter.ToPredicate());
        period = list.Over(period);
        var filter = period.Filter with { Kind = Model.Spans.WorkKind.Tool, Counted = null };
        var calls = new CallGroups(store, scope, filter, cancellation);
        var tools = calls.Each(period.Range, "tool", Aggregates);
        var (page, next) = list.Page(
            tools, period, tool => tool.Values[0], tool => tool.Keys[0] is { } name ? $"={name}" : "");
        var failed = calls.Each(period.Range, "tool", OfFailed, CallFilter.Is("status", "error"))
            .ToDictionary(group => group.Keys[0] ?? "");
        var items = page.Select(group => Of(group, failed.GetValueOrDefault(group.Keys[0] ?? ""))).ToList();
        return new ListPage<ToolCalls>(items, next, tools.Count, period);
    }

    static ToolCalls Of(GroupRow calls, GroupRow? failed)
    {
        var (retries, traces, left) = failed is null ? (0, 0, 0) : (failed.Sums[0], failed.Values[1], failed.Values[2]);
        return new ToolCalls(
            calls.Keys[0], CallSpeed.SpeedOf(calls), (long)retries, (long)traces, (long)(traces - left),
            (long)calls.Sums[CallSpeed.Aggregates.Count]);
    }
}
