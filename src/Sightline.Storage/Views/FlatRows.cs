using Sightline.Model.Ids;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Views;

/// <summary>
/// Rows of a table of numbers and short texts that are known by (trace, span), of one workspace in one place: a
/// memtable or a row group.
/// </summary>
abstract class FlatRows
{
    /// <summary>What stays the same object for as long as the place has these rows.</summary>
    public abstract object Place { get; }

    public abstract TraceId TraceIdAt(int row);

    public abstract SpanId SpanIdAt(int row);

    /// <summary>A value of a column of numbers, or <see cref="Encodings.NumberColumn.None"/>.</summary>
    public abstract long Number(Column column, int row);

    /// <summary>A value of a column of texts; empty for none.</summary>
    public abstract ReadOnlySpan<byte> TextAt(Column column, int row);
}

/// <summary>Where a call lies.</summary>
readonly record struct CallPlace(FlatRows Rows, int Row)
{
    public bool Is(CallPlace other) => Row == other.Row && ReferenceEquals(Rows.Place, other.Rows.Place);
}
