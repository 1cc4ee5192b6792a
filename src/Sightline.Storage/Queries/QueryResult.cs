using Sightline.Model.Spans;

namespace Sightline.Storage.Queries;

/// <summary>What the store answers to a <see cref="LogicalQuery"/>.</summary>
public sealed record QueryResult
{
    /// <summary>The rows of a query over traces without groups, in its order.</summary>
    public IReadOnlyList<TraceRecord> Traces { get; init; } = [];

    /// <summary>The groups of a query with aggregates, in its order.</summary>
    public IReadOnlyList<GroupRow> Groups { get; init; } = [];

    /// <summary>Rows that satisfied the query, before its limit and regardless of <see cref="LogicalQuery.After"/>.</summary>
    public long Matched { get; init; }

    /// <summary>More rows or groups follow the last one given.</summary>
    public bool HasMore { get; init; }
}

/// <summary>One group: its keys in the order of <see cref="LogicalQuery.GroupBy"/>, then its numbers.</summary>
/// <param name="Time">Start of the time bucket, Unix nanoseconds, where there is one.</param>
/// <param name="Keys">The keys that are not time buckets.</param>
/// <param name="Values">One per aggregate.</param>
public sealed record GroupRow(long? Time, IReadOnlyList<string> Keys, IReadOnlyList<double> Values);
