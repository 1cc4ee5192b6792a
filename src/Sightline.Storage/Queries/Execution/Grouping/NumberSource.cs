using System.Text;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Gives the numbers of one field, the first of each row: int64, or doubles in a form whose order as integers is
/// theirs. <see cref="NumberColumn.None"/> is none.
/// </summary>
abstract class NumberSource
{
    /// <summary>The numbers are doubles, as <see cref="ToOrdered"/> makes them.</summary>
    public virtual bool IsReal => false;

    public virtual bool NeedsRest => false;

    public abstract void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers);

    /// <summary>No row of the place has a number.</summary>
    public virtual bool IsAbsent(Place place) => false;

    /// <summary>The numbers of all rows of the place, not to be changed, where they lie there as they are.</summary>
    public virtual long[]? Whole(Place place) => null;

    public abstract long Of(in SpanView span);

    /// <summary>A double as an integer; the order of the one is that of the other.</summary>
    public static long ToOrdered(double value)
    {
        if (double.IsNaN(value))
            return NumberColumn.None;
        // Adding 0 makes one zero of the two.
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    public static double FromOrdered(long ordered) =>
        BitConverter.Int64BitsToDouble(ordered < 0 ? ordered ^ long.MaxValue : ordered);
}

/// <summary>A column of numbers.</summary>
sealed class ColumnNumbers(Column column, SpanFieldReader? span) : NumberSource
{
    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers)
    {
        var all = place.Numbers(column);
        if (rows.Length == place.Rows)
        {
            all.AsSpan(0, rows.Length).CopyTo(numbers);
            return;
        }
        for (var i = 0; i < rows.Length; i++)
            numbers[i] = all[rows[i]];
    }

    public override bool IsAbsent(Place place) => place.Lacks(column);

    public override long[]? Whole(Place place) => place.Numbers(column);

    public override long Of(in SpanView view)
    {
        var visitor = new IntegerVisitor();
        span!.Visit(view, ref visitor);
        return visitor.Value;
    }

    struct IntegerVisitor() : IFieldVisitor
    {
        public long Value = NumberColumn.None;

        public bool Visit(in FieldValue value)
        {
            Value = value.Int;
            return true;
        }
    }
}

/// <summary>Sums of columns of one row; none where it has none of them.</summary>
/// <param name="columns">Which.</param>
/// <param name="needsAll">None also where one of them is missing.</param>
sealed class SummedNumbers(Column[] columns, bool needsAll) : NumberSource
{
    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers)
    {
        numbers.Fill(needsAll ? 0 : NumberColumn.None);
        foreach (var column in columns)
        {
            if (!needsAll && place.Lacks(column))
                continue;
            Add(place.Numbers(column), rows, numbers);
        }
    }

    public override bool IsAbsent(Place place)
    {
        foreach (var column in columns)
        {
            if (place.Lacks(column) == needsAll)
                return needsAll;
        }
        return !needsAll;
    }

    public override long Of(in SpanView span) => NumberColumn.None;

    void Add(long[] numbers, ReadOnlySpan<int> rows, Span<long> sums)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (number, sum) = (numbers[rows[i]], sums[i]);
            if (number == NumberColumn.None)
                sums[i] = needsAll ? NumberColumn.None : sum;
            else if (sum == NumberColumn.None)
                sums[i] = needsAll ? NumberColumn.None : number;
            else
                sums[i] = sum + number;
        }
    }
}

/// <summary>A field without numbers.</summary>
sealed class NoNumbers : NumberSource
{
    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers) => numbers.Fill(NumberColumn.None);

    public override long Of(in SpanView span) => NumberColumn.None;
}

/// <summary>Numbers of any field of spans, row by row.</summary>
class SpanNumbers(SpanFieldReader reader) : NumberSource
{
    public sealed override bool IsReal => true;

    public sealed override bool NeedsRest => reader.NeedsRest;

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers)
    {
        for (var i = 0; i < rows.Length; i++)
            numbers[i] = At((SpanPlace)place, rows[i]);
    }

    public sealed override long Of(in SpanView span)
    {
        var visitor = new RealVisitor();
        reader.Visit(span, ref visitor);
        return ToOrdered(visitor.Value);
    }

    protected long At(SpanPlace place, int row)
    {
        var view = new SpanView();
        place.Read(row, NeedsRest, ref view);
        return Of(view);
    }

    struct RealVisitor() : IFieldVisitor
    {
        public double Value = double.NaN;

        public bool Visit(in FieldValue value)
        {
            if (!value.IsNumber)
                return false;
            Value = value.Double;
            return true;
        }
    }
}

/// <summary>Numbers of an attribute of spans.</summary>
sealed class AttributeNumbers(Field field) : SpanNumbers(new SpanFieldReader(field))
{
    readonly byte[] _key = Encoding.UTF8.GetBytes(field.Name);
    readonly SpanNumbers _resource = new(new SpanFieldReader(field with { Source = FieldSource.ResourceAttribute }));

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<long> numbers)
    {
        var spans = (SpanPlace)place;
        var byRow = place.Scratch.Longs(place.Rows);
        if (field.Source == FieldSource.Attribute)
            FillResources(spans, byRow.AsSpan(0, place.Rows));
        else
            byRow.AsSpan(0, place.Rows).Fill(NumberColumn.None);
        // Rows that have the attribute, and those that are read whole: where more than one value may stand.
        var seen = place.Scratch.Set(place.Rows);
        var whole = place.Scratch.Set(place.Rows);
        for (var number = 0; number < spans.Attributes.Fields.Count; number++)
        {
            if (FieldValues.IsAttribute(spans.Attributes.Fields[number], _key))
                FillField(spans, number, byRow, seen, whole);
        }
        if (spans.Fields.Irregular() is { } irregular)
            whole.Or(irregular);
        for (var i = 0; i < rows.Length; i++)
            numbers[i] = whole.Contains(rows[i]) ? At(spans, rows[i]) : byRow[rows[i]];
        place.Scratch.Return(whole);
        place.Scratch.Return(seen);
        place.Scratch.Return(byRow);
    }

    // What counts where the span has no attribute of the key.
    void FillResources(SpanPlace place, Span<long> byRow)
    {
        var scopes = place.Reader.Scope;
        var map = new long[scopes.Count];
        var view = new SpanView();
        for (var scope = 0; scope < map.Length; scope++)
        {
            scopes.Read(scope, ref view);
            map[scope] = _resource.Of(view);
        }
        var numbers = place.Scratch.Ints(place.Rows);
        scopes.Ids.CopyTo(0, numbers.AsSpan(0, place.Rows));
        for (var row = 0; row < byRow.Length; row++)
            byRow[row] = map[numbers[row]];
        place.Scratch.Return(numbers);
    }

    static void FillField(SpanPlace place, int number, long[] byRow, RowSet seen, RowSet whole)
    {
        var values = place.Attributes.Fields[number];
        var present = place.Fields.Present(number);
        var twice = place.Scratch.Copy(seen);
        twice.And(present);
        whole.Or(twice);
        place.Scratch.Return(twice);
        seen.Or(present);
        if (place.Fields.Repeats(number) || values.Type == FieldType.Array)
        {
            whole.Or(present);
            return;
        }
        if (values.Type is not (FieldType.Int or FieldType.Double))
        {
            foreach (var row in present)
                byRow[row] = NumberColumn.None;
            return;
        }
        var numbers = place.Scratch.Longs(values.Count);
        values.CopyTo(numbers.AsSpan(0, values.Count));
        var position = 0;
        foreach (var row in present)
        {
            var bits = numbers[position++];
            byRow[row] = ToOrdered(values.Type == FieldType.Int ? bits : BitConverter.Int64BitsToDouble(bits));
        }
        place.Scratch.Return(numbers);
    }
}
