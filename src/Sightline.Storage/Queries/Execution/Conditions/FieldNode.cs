using Sightline.Model.Memory;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>
/// A condition on the fields of spans' messages. Each field's dictionary is tested once per entry, and the rows are
/// those that its values belong to; rows that are kept as one message are read one by one.
/// </summary>
abstract class FieldNode : SpanNode
{
    protected sealed override void Keep(SpanPlace place, RowSet rows)
    {
        if (!MayHold(place))
        {
            rows.Reset(rows.Rows);
            return;
        }
        var scratch = place.Scratch;
        var hits = scratch.Set(place.Rows);
        AddHits(place, rows, hits);
        if (place.Fields.Irregular() is { } irregular)
        {
            var single = scratch.Copy(irregular);
            single.And(rows);
            hits.AndNot(irregular);
            AddRowByRow(place, single, hits);
            scratch.Return(single);
        }
        rows.And(hits);
        scratch.Return(hits);
    }

    /// <summary>False when certainly no row satisfies the condition.</summary>
    protected virtual bool MayHold(SpanPlace place) => true;

    /// <summary>Adds the rows that satisfy the condition, and no other of <paramref name="candidates"/>.</summary>
    protected abstract void AddHits(SpanPlace place, RowSet candidates, RowSet hits);

    protected abstract bool Holds(in SpanView span);

    /// <summary>Adds those of the rows that satisfy the condition when they are read whole.</summary>
    protected void AddRowByRow(SpanPlace place, RowSet rows, RowSet hits)
    {
        if (rows.IsEmpty)
            return;
        var view = new SpanView();
        foreach (var row in rows)
        {
            place.Read(row, rest: true, ref view);
            if (Holds(view))
                hits.Set(row);
        }
    }

    /// <summary>Tests an entry of a field's dictionary.</summary>
    protected delegate bool EntryTest(ReadOnlySpan<byte> text);

    /// <summary>Adds the rows with an entry of at least so many bytes that satisfies a test.</summary>
    protected static void AddEntries(SpanPlace place, int number, int bytesMin, EntryTest test, RowSet hits)
    {
        var field = place.Attributes.Fields[number];
        var accepted = place.Scratch.Set(field.IdColumn.DictionaryCount);
        var texts = field.TextCount;
        for (var entry = 0; entry < texts; entry++)
        {
            if (test(field.Text(entry)))
                accepted.Set(entry);
        }
        for (var entry = texts; entry < field.EntryCount; entry++)
        {
            if (TestPayload(field, entry, bytesMin, test))
                accepted.Set(entry);
        }
        AddEntries(place, number, accepted, hits);
        place.Scratch.Return(accepted);
    }

    /// <summary>Adds the rows with an entry that is accepted.</summary>
    protected static void AddEntries(SpanPlace place, int number, RowSet accepted, RowSet hits)
    {
        if (accepted.IsEmpty)
            return;
        var field = place.Attributes.Fields[number];
        var positions = place.Scratch.Set(field.Count);
        field.IdColumn.In(accepted, positions);
        place.Fields.Spread(number, positions, hits);
        place.Scratch.Return(positions);
    }

    protected static bool TestPayload(FieldReader field, int entry, int bytesMin, EntryTest test)
    {
        var runs = field.Runs(entry);
        var length = field.Payloads.Length(runs);
        if (length < bytesMin || length > Array.MaxLength)
            return false;
        var bytes = Buffers.Rent<byte>((int)length);
        try
        {
            var text = bytes.AsSpan(0, (int)length);
            field.Payloads.Read(runs, text);
            return test(text);
        }
        finally
        {
            Buffers.Return(bytes);
        }
    }
}
