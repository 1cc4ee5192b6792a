using Sightline.Model.Ids;
using Sightline.Storage.Encodings;

namespace Sightline.Storage.Views;

/// <summary>Rows of a table in a memtable at one moment, for queries.</summary>
/// <param name="Columns">The rows; those that newer ones in the same memtable replace are among <see cref="Hidden"/>.</param>
/// <param name="Replaces">
/// Rows of older places that rows here replace: spans by trace, or null for every row of a trace.
/// </param>
sealed record MemoryRows(ColumnRows Columns, IReadOnlyDictionary<TraceId, HashSet<ulong>?> Replaces)
{
    /// <summary>Rows that are not to be seen; null for none.</summary>
    public RowSet? Hidden { get; init; }

    /// <summary>What the rows are of, of the table of calls.</summary>
    public Memtables.MemColumns? Calls { get; init; }

    /// <summary>Rows that those calls had then.</summary>
    public int CallCount { get; init; }

    /// <summary>Trace records row by row, of the table of traces.</summary>
    public TraceRows? Records { get; init; }
}
