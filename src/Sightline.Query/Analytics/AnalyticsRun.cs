using System.Globalization;
using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Answers;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Analytics;

/// <summary>Answers queries that clients write.</summary>
public sealed class AnalyticsRun(Store store, TimeProvider time)
{
    sealed record Prepared(
        TimeRange Range, Slots? Slots, AnalyticsPlan Plan, ulong Fingerprint, AnalyticsCursor? Cursor, int Limit);

    /// <summary>One page of what a query asks for.</summary>
    /// <exception cref="InvalidQueryException">It cannot be answered; the parameter says where.</exception>
    /// <exception cref="QueryTooLargeException">Its groups need more memory than a query may have.</exception>
    public AnalyticsResult Read(WorkspaceScope scope, AnalyticsQuery query, CancellationToken cancellation) =>
        Read(scope, Prepare(query), cancellation);

    /// <summary>
    /// One page of all rows, also beyond the usual number where <see cref="AnalyticsQuery.Limit"/> says none: those in the order
    /// of a number go on with the cursor, others are one page.
    /// </summary>
    /// <exception cref="InvalidQueryException">It cannot be answered; the parameter says where.</exception>
    /// <exception cref="QueryTooLargeException">Its groups need more memory than a query may have.</exception>
    public AnalyticsResult ReadAll(WorkspaceScope scope, AnalyticsQuery query, CancellationToken cancellation)
    {
        var prepared = Prepare(query);
        if (query.Limit is null)
        {
            var isPaged = prepared.Plan.OrderedAggregate is not null;
            prepared = prepared with { Limit = isPaged ? Limits.AnalyticsRowsMax : Limits.AnalyticsFileRowsMax };
        }
        return Read(scope, prepared, cancellation);
    }

    /// <summary>Refuses what <see cref="Read(WorkspaceScope, AnalyticsQuery, CancellationToken)"/> refuses, without an answer.</summary>
    /// <returns>What it is over now.</returns>
    /// <exception cref="InvalidQueryException">It cannot be answered; the parameter says where.</exception>
    public TimeRange Check(AnalyticsQuery query) => Prepare(query).Range;

    Prepared Prepare(AnalyticsQuery query)
    {
        var parameters = new AnswerParameters(name => Parameter(query, name), time);
        var range = parameters.Range();
        var fingerprint = AnalyticsCursor.Fingerprint(query);
        var hasTime = query.Granularity is not null;
        var cursor = query.Cursor is null
            ? null
            : AnalyticsCursor.Read(query.Cursor, fingerprint, query.GroupBy.Count + (hasTime ? 1 : 0));
        range = cursor?.Range ?? range;
        var slots = hasTime ? parameters.Slots(range) : null;
        if (query.Timezone is not null && slots is null)
            throw new InvalidQueryException("timezone", "timezone is of stretches of time: give granularity too.");
        var plan = AnalyticsPlan.Of(query, slots?.Starts);
        if (cursor is not null && plan.OrderedAggregate is null)
            throw new InvalidQueryException("cursor", "cursor: rows in the order of a time or a dimension are one page.");
        return new Prepared(range, slots, plan, fingerprint, cursor, Limit(query));
    }

    AnalyticsResult Read(WorkspaceScope scope, Prepared asked, CancellationToken cancellation)
    {
        var asOf = time.UnixNanoNow();
        var (range, slots, plan, fingerprint, cursor, limit) = asked;
        var result = store.Execute(scope, new LogicalQuery
        {
            Table = plan.Table,
            Range = range,
            Where = plan.Where,
            GroupBy = plan.Keys,
            Aggregates = plan.Aggregates,
            Order = plan.Order,
            Limit = limit,
            AfterGroup = cursor?.After,
        }, cancellation);
        var rows = result.Groups.Select(plan.Row).ToList();
        // A time without rows is a row too, where there is one for each.
        if (slots is not null && !plan.HasDimensions && plan.OrderedAggregate is null && !result.HasMore
            && slots.Starts.Count <= limit)
            rows = Filled(rows, plan, slots);
        var next = result is { HasMore: true, Groups: [.., var last] } && plan.OrderedAggregate is { } ordered
            ? new AnalyticsCursor(fingerprint, range, new GroupPosition(last.Values[ordered], KeysOf(last))).Write()
            : null;
        return new AnalyticsResult(asOf, range, slots, plan.Columns, rows, result.HasMore, next);
    }

    static List<object?[]> Filled(List<object?[]> rows, AnalyticsPlan plan, Slots slots)
    {
        var known = rows.ToDictionary(row => (long)row[0]!);
        var nothing = plan.Row(new GroupRow(
            0, [], [.. plan.Aggregates.Select(aggregate => IsZero(aggregate.Kind) ? 0 : double.NaN)])
        {
            Sums = new Int128[plan.Aggregates.Count],
        });
        var starts = plan.Order!.Descending ? slots.Starts.Reverse() : slots.Starts;
        return [.. starts.Select(start => known.GetValueOrDefault(start) ?? [start, .. nothing.Skip(1)])];
    }

    static bool IsZero(AggregateKind kind) =>
        kind is AggregateKind.Count or AggregateKind.CountErrors or AggregateKind.Sum or AggregateKind.Distinct;

    static List<string?> KeysOf(GroupRow group) =>
        group.Time is { } time ? [time.ToString(CultureInfo.InvariantCulture), .. group.Keys] : [.. group.Keys];

    static int Limit(AnalyticsQuery query)
    {
        var limit = query.Limit ?? (query.Granularity is null ? Limits.AnalyticsRowsDefault : Limits.AnalyticsRowsMax);
        Limits.Check(limit, Limits.AnalyticsRowsMax);
        return limit;
    }

    static string? Parameter(AnalyticsQuery query, string name) => name switch
    {
        "range" => query.Range,
        "from" => query.From,
        "to" => query.To,
        "granularity" => query.Granularity,
        "timezone" => query.Timezone,
        _ => null,
    };
}
