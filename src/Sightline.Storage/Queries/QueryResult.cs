using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Lists;

namespace Sightline.Storage.Queries;

/// <summary>What the store answers to a <see cref="LogicalQuery"/>.</summary>
public sealed record QueryResult
{
    /// <summary>The rows of a query over traces without groups, in its order.</summary>
    public IReadOnlyList<TraceRecord> Traces { get; init; } = [];

    /// <summary>The groups of a query with aggregates, in its order.</summary>
    public IReadOnlyList<GroupRow> Groups { get; init; } = [];

    /// <summary>The rows of a query over calls without groups, in its order.</summary>
    public IReadOnlyList<CallRow> Calls { get; init; } = [];

    /// <summary>More rows or groups follow the last one given.</summary>
    public bool HasMore { get; init; }
}

/// <summary>One group: its keys in the order of <see cref="LogicalQuery.GroupBy"/>, then its numbers.</summary>
/// <param name="Time">Start of the time bucket or slot, Unix nanoseconds, where there is one.</param>
/// <param name="Keys">The keys that are not times; null only for those of <see cref="GroupKey.ValueOrNone"/>.</param>
/// <param name="Values">One per aggregate.</param>
public sealed record GroupRow(long? Time, IReadOnlyList<string?> Keys, IReadOnlyList<double> Values)
{
    /// <summary>One per aggregate: the exact value of counts, and of sums, smallest and largest over integers; 0 for others.</summary>
    public IReadOnlyList<Int128> Sums { get; init; } = [];
}

/// <summary>A call.</summary>
/// <param name="TraceId">Its trace.</param>
/// <param name="SpanId">The span that it was.</param>
/// <param name="Values">
/// One per column of <see cref="Columns"/>: a <see cref="string"/>, a <see cref="long"/>, or null for none.
/// </param>
public sealed record CallRow(TraceId TraceId, SpanId SpanId, IReadOnlyList<object?> Values)
{
    /// <summary>Names of the columns; kind and status are words, times Unix nanoseconds, costs 10⁻¹² USD.</summary>
    public static IReadOnlyList<string> Columns { get; } = CallReader.ColumnNames();

    /// <summary>The value of a column by its name.</summary>
    public object? this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i] == column)
                    return Values[i];
            }
            throw new ArgumentException($"A call has no column '{column}'.", nameof(column));
        }
    }
}
