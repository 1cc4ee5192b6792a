using Sightline.Model;
using Sightline.Model.Ids;

namespace Sightline.Storage.Queries;

/// <summary>Which rows a query is over.</summary>
public enum QueryTable
{
    Spans,
    Traces,
    Calls,
}

/// <summary>
/// The one question that the store answers besides "give me this trace". Rows in <see cref="Range"/> (by their
/// start) that satisfy <see cref="Where"/>: one row per group, or, of the tables of traces and calls without
/// <see cref="Aggregates"/>, the rows themselves. It says nothing of how, so that another engine can answer
/// it.
/// </summary>
public sealed record LogicalQuery
{
    public required QueryTable Table { get; init; }

    public TimeRange Range { get; init; } = TimeRange.All;

    /// <summary>Of the tables of traces and calls: no other traces than these are looked at. Null for all.</summary>
    public IReadOnlyList<TraceId>? Only { get; init; }

    public Predicate Where { get; init; } = Predicate.True;

    public IReadOnlyList<GroupKey> GroupBy { get; init; } = [];

    public IReadOnlyList<Aggregate> Aggregates { get; init; } = [];

    /// <summary>
    /// For rows: the field to order by, ties by id in the same direction. For groups: an index into group keys and
    /// then aggregates.
    /// </summary>
    public Ordering? Order { get; init; }

    /// <summary>Most rows or groups to give.</summary>
    public int Limit { get; init; } = 1_000;

    /// <summary>For rows: begin after this position in the order.</summary>
    public RowPosition? After { get; init; }

    /// <summary>For groups in the order of an aggregate: begin after this position. The keys are values of fields.</summary>
    public GroupPosition? AfterGroup { get; init; }
}

/// <summary>Order of an answer: rows by <see cref="Field"/>, groups by <see cref="Column"/>.</summary>
public sealed record Ordering(Field? Field, int Column, bool Descending);

/// <summary>A row's place in an order: its value there, and its id (trace id, or trace id and span id).</summary>
public sealed record RowPosition(long Value, TraceId TraceId, SpanId SpanId);

/// <summary>A group's place in an order by one of its aggregates: the aggregate, and its keys.</summary>
public sealed record GroupPosition(double Value, IReadOnlyList<string?> Keys);

/// <summary>What rows are grouped by.</summary>
public abstract record GroupKey
{
    /// <summary>Start of the row, rounded down to a multiple of <paramref name="StepNano"/> since 1970.</summary>
    public sealed record TimeBucket(long StepNano) : GroupKey;

    /// <summary>
    /// The last of <paramref name="Starts"/> that the row does not start before, so that slots may be of any length, as
    /// days and months are. A row before the first is in no group.
    /// </summary>
    /// <param name="Starts">Unix nanoseconds, ascending, none twice.</param>
    public sealed record TimeSlots(IReadOnlyList<long> Starts) : GroupKey;

    /// <summary>
    /// The last of <paramref name="Starts"/> that a number of the row is not below, as text. A row without the number, or
    /// below the first, is in no group. Not of spans.
    /// </summary>
    /// <param name="Field">A number of the row.</param>
    /// <param name="Starts">Ascending, none twice.</param>
    public sealed record NumberSlots(Field Field, IReadOnlyList<long> Starts) : GroupKey;

    /// <summary>A field's value, as text. A row without it is in no group; with several values it is in each.</summary>
    public sealed record Value(Field Field) : GroupKey;

    /// <summary>The same, but rows without it are a group too, whose key is null.</summary>
    public sealed record ValueOrNone(Field Field) : GroupKey;

    /// <summary>
    /// The names of a span's attributes, with where they stand and their type: <c>span.http.route string</c>,
    /// <c>resource.host.name string</c>, <c>event.exception.type string</c>.
    /// </summary>
    public sealed record AttributeName : GroupKey;
}

public enum AggregateKind
{
    Count,
    /// <summary>Rows whose status is <c>error</c>.</summary>
    CountErrors,
    /// <summary>Exact for integers, see <see cref="GroupRow.Sums"/>; 0 where no row has a number.</summary>
    Sum,
    /// <summary>NaN, as all below but <see cref="Distinct"/>, where no row has a number.</summary>
    Min,
    Max,
    Average,
    /// <summary>Different values, as a group key shows them.</summary>
    Distinct,
    /// <summary>
    /// The smallest number that at least a share of <see cref="Aggregate.Quantile"/> of the rows with one does not exceed.
    /// </summary>
    Quantile,
    /// <summary>
    /// Of spans: about how many rows there were before sampling let some go. Each counts as many times as its trace
    /// stands for traces; the sum is right on average, and exact where nothing has gone.
    /// </summary>
    CountWeighted,
}

/// <summary>
/// Something over the rows of a group; counts take no field. Of a field that a row has several times the first number
/// counts, and every different value.
/// </summary>
/// <param name="Kind">What.</param>
/// <param name="Field">Of which field.</param>
/// <param name="Quantile">Share of rows, 0 to 1: 0.5 is the median.</param>
public sealed record Aggregate(AggregateKind Kind, Field? Field = null, double Quantile = 0)
{
    /// <summary>Other rows are left out of it; null for none. Not of spans, nor of quantiles.</summary>
    public RowsThat? Of { get; init; }
}

/// <summary>Rows that have one of some numbers, or, with <paramref name="Lack"/>, none of them.</summary>
public sealed record RowsThat(IReadOnlyList<Field> Have, bool Lack = false);
