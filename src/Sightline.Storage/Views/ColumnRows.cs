using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Views;

/// <summary>
/// The rows of one table of one workspace in one place as columns, which is all that a query needs of a place: a row
/// group has it in packed form, a memtable in arrays. Rows are numbered from 0. One thread at a time.
/// </summary>
/// <remarks>
/// A number is an int64 or <see cref="NumberColumn.None"/>. A text is known by its number in the column's dictionary
/// and one more, so that 0 is none; in a set, by its number in the dictionary.
/// </remarks>
abstract class ColumnRows
{
    public abstract int Rows { get; }

    public abstract TraceId TraceIdAt(int row);

    /// <summary>The row after the last of those of the same trace that follow the row without a gap.</summary>
    public abstract int TraceEnd(int row);

    /// <summary>Adds the rows of a trace.</summary>
    public abstract void AddTrace(TraceId id, RowSet into);

    /// <summary>A value of a column of ids.</summary>
    public abstract ulong IdAt(Column column, int row);

    /// <summary>Bounds that no number of the column is outside of; false when no row has one.</summary>
    public abstract bool TryBounds(Column column, out long min, out long max);

    /// <summary>Adds the rows whose numbers are in [low, high].</summary>
    public abstract void Between(Column column, long low, long high, RowSet into);

    public abstract long NumberAt(Column column, int row);

    /// <summary>The numbers of all rows.</summary>
    public abstract void CopyTo(Column column, Span<long> numbers);

    /// <summary>Entries of the dictionary of a column of texts or sets.</summary>
    public abstract int TextCount(Column column);

    /// <summary>An entry of the dictionary.</summary>
    public abstract ReadOnlySpan<byte> Text(Column column, int entry);

    /// <summary>The entry with a text, or -1.</summary>
    public abstract int FindText(Column column, ReadOnlySpan<byte> text);

    /// <summary>The number of a row's text; 0 for none.</summary>
    public abstract int TextAt(Column column, int row);

    /// <summary>The numbers of the texts of all rows; 0 for none.</summary>
    public abstract void CopyTo(Column column, Span<int> texts);

    /// <summary>Adds the rows whose texts are accepted, by number: 0 for none, else the entry and one more.</summary>
    public abstract void AddTexts(Column column, RowSet accepted, RowSet into);

    /// <summary>The entries of a row of a column of sets.</summary>
    public abstract ReadOnlySpan<int> SetAt(Column column, int row);
}
