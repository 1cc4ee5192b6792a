using Sightline.Model.Ids;
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
/// <param name="RecoveredTraces">Those of them whose last call of the tool did not fail.</param>
/// <param name="LastStart">When the last one started, Unix nanoseconds.</param>
public sealed record ToolCalls(
    string? Tool, Speed Speed, long Retries, long FailedTraces, long RecoveredTraces, long LastStart);

/// <summary>How well tools work.</summary>
public sealed class ToolList(Store store)
{
    static readonly Aggregate[] Aggregates = [.. CallSpeed.Aggregates, CallGroups.Of(AggregateKind.Max, "start")];

    static readonly Aggregate[] CountAndLast = [new(AggregateKind.Count), CallGroups.Of(AggregateKind.Max, "start")];

    static readonly GroupKey[] ByToolAndTrace = [CallGroups.ByOrNone("tool"), CallGroups.By("trace_id")];

    /// <summary>What the list is ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = ["calls"];

    /// <summary>A page of tools by their number of calls, the largest first; and how many tools there are.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    /// <exception cref="QueryTooLargeException">
    /// More than <see cref="Limits.DistributionMax"/> traces have a failed call of the tools of the page.
    /// </exception>
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
        var retries = Retries(calls, period, CallGroups.IsOneOf("tool", page.Select(tool => tool.Keys[0])));
        var items = page.Select(group =>
        {
            var failures = retries[group.Keys[0] ?? ""].ToList();
            return new ToolCalls(
                group.Keys[0], CallSpeed.SpeedOf(group), failures.Sum(failure => failure.Retries), failures.Count,
                failures.Count(failure => failure.IsRecovered), (long)group.Sums[CallSpeed.Aggregates.Count]);
        }).ToList();
        return new ListPage<ToolCalls>(items, next, tools.Count, period);
    }

    // Failed calls of each tool in each trace: those that began before the last call of the tool were tried again.
    static ILookup<string, (long Retries, bool IsRecovered)> Retries(
        CallGroups calls, Period period, Predicate tools)
    {
        var failed = calls.Ask(
            period.Range, ByToolAndTrace, CountAndLast, null, Limits.DistributionMax,
            [CallFilter.Is("status", "error"), tools]);
        if (failed.HasMore)
        {
            throw new QueryTooLargeException(
                $"Calls of tools failed in more than {Limits.DistributionMax} traces: ask for a shorter time range, or filter.");
        }
        var traces = failed.Groups.Select(group => TraceIdOf(group.Keys[1]!)).Distinct().ToList();
        var last = traces.Count == 0 ? [] : calls.Ask(
            period.Range, ByToolAndTrace, CountAndLast, null, int.MaxValue, [tools], only: traces).Groups
            .ToDictionary(group => (group.Keys[0], group.Keys[1]), group => (long)group.Sums[1]);
        return failed.Groups.ToLookup(
            group => group.Keys[0] ?? "",
            group =>
            {
                var isRecovered = last.GetValueOrDefault((group.Keys[0], group.Keys[1])) > (long)group.Sums[1];
                // Of the failed ones the last is the only one that may have nothing behind it.
                return ((long)group.Values[0] - (isRecovered ? 0 : 1), isRecovered);
            },
            StringComparer.Ordinal);
    }

    static TraceId TraceIdOf(string hex) => TraceId.Read(Convert.FromHexString(hex));
}
