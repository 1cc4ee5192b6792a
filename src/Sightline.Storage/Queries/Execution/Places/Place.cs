using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>A place that a worker looks at: its columns, and the buffers for it. One thread at a time.</summary>
class Place(ColumnRows columns, Scratch scratch)
{
    const int ColumnsMax = 64;

    readonly long[]?[] _numbers = new long[ColumnsMax][];

    public ColumnRows Columns { get; } = columns;

    public Scratch Scratch { get; } = scratch;

    public int Rows => Columns.Rows;

    /// <summary>The numbers of all rows of a column, decoded once; at least as long as the place. Not to be changed.</summary>
    public long[] Numbers(Column column)
    {
        if (_numbers[column.Id] is { } known)
            return known;
        var numbers = _numbers[column.Id] = Scratch.Longs(Rows);
        Columns.CopyTo(column, numbers.AsSpan(0, Rows));
        return numbers;
    }

    /// <summary>No row has a number in the column.</summary>
    public bool Lacks(Column column) => !Columns.TryBounds(column, out _, out _);

    /// <summary>Gives the decoded columns back.</summary>
    public void Release()
    {
        foreach (ref var numbers in _numbers.AsSpan())
        {
            if (numbers is not null)
                Scratch.Return(numbers);
            numbers = null;
        }
    }

    /// <summary>Keeps the rows whose number is in [low, high].</summary>
    public void KeepBetween(Column column, long low, long high, RowSet rows)
    {
        var hits = Scratch.Set(Rows);
        Columns.Between(column, low, high, hits);
        rows.And(hits);
        Scratch.Return(hits);
    }

    /// <summary>Keeps the rows that start in a range.</summary>
    public void KeepRange(Column start, TimeRange range, RowSet rows)
    {
        if (range.From >= range.To)
            rows.Reset(Rows);
        else
            KeepBetween(start, Math.Max(range.From, long.MinValue + 1), range.To - 1, rows);
    }
}

/// <summary>A row group of spans.</summary>
sealed class SpanPlace : Place
{
    readonly GroupColumns _columns;
    FieldRows? _fields;

    SpanPlace(SegmentSpans spans, GroupColumns columns, Scratch scratch) : base(columns, scratch)
    {
        Spans = spans;
        _columns = columns;
    }

    public SegmentSpans Spans { get; }

    public GroupReader Reader => Spans.Columns;

    public AttributesReader Attributes => Reader.Attributes;

    /// <summary>Which rows have which attributes.</summary>
    public FieldRows Fields => _fields ??= new FieldRows(Attributes, Rows);

    public static SpanPlace Of(LiveGroup live, Scratch scratch)
    {
        var spans = new SegmentSpans(live.Group, live.Hidden);
        return new SpanPlace(spans, new GroupColumns(spans.Columns), scratch);
    }

    public void Read(int row, bool rest, ref SpanView view) => Spans.Read(_columns.TraceOf(row), row, rest, ref view);

    public int TraceOf(int row) => _columns.TraceOf(row);
}
