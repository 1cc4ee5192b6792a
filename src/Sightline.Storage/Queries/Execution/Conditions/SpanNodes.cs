using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>A condition on row groups of spans.</summary>
abstract class SpanNode : Node
{
    public sealed override void Keep(Place place, RowSet rows) => Keep((SpanPlace)place, rows);

    protected abstract void Keep(SpanPlace place, RowSet rows);
}

/// <summary>Compares what spans of one scope have in common: service, scope, attributes of the resource.</summary>
sealed class ScopeNode(SpanFieldReader field, ValueTest test) : SpanNode
{
    public override int Cost => 2;

    protected override void Keep(SpanPlace place, RowSet rows)
    {
        var hits = place.Scratch.Set(place.Rows);
        Add(place, field, test, hits);
        rows.And(hits);
        place.Scratch.Return(hits);
    }

    /// <summary>Adds the rows whose scope satisfies the test.</summary>
    public static void Add(SpanPlace place, SpanFieldReader field, ValueTest test, RowSet into)
    {
        var scopes = place.Reader.Scope;
        var accepted = place.Scratch.Set(scopes.Ids.DictionaryCount);
        var view = new SpanView();
        for (var scope = 0; scope < scopes.Count; scope++)
        {
            scopes.Read(scope, ref view);
            var visitor = new CompareVisitor(test);
            if (field.Visit(view, ref visitor))
                accepted.Set(scope);
        }
        scopes.Ids.In(accepted, into);
        place.Scratch.Return(accepted);
    }
}

/// <summary>Compares the ids of parents as 16 hex digits; a span without a parent is not kept.</summary>
sealed class ParentNode(ValueTest test, bool exists) : SpanNode
{
    public override int Cost => exists ? 1 : 6;

    protected override void Keep(SpanPlace place, RowSet rows)
    {
        place.KeepBetween(SpanColumns.Parent, ParentBuilder.NoParent + 1, long.MaxValue, rows);
        if (exists)
            return;
        if (test.TryText(out var text))
        {
            KeepChildren(place, text, rows);
            return;
        }
        Span<byte> digits = stackalloc byte[16];
        foreach (var row in rows)
        {
            HexText.Write(place.Reader.ParentAt(row), digits);
            if (!test.Holds(FieldValue.Text(digits)))
                rows.Clear(row);
        }
    }

    // A parent in the same trace and row group is found by its own id, any other among those kept apart.
    static void KeepChildren(SpanPlace place, ReadOnlySpan<byte> text, RowSet rows)
    {
        Span<byte> digits = stackalloc byte[16];
        var hits = place.Scratch.Set(place.Rows);
        if (SpanId.TryParse(text, out var id))
        {
            HexText.Write(id.Value, digits);
            if (text.SequenceEqual(digits))
                AddChildren(place, id, hits);
        }
        rows.And(hits);
        place.Scratch.Return(hits);
    }

    static void AddChildren(SpanPlace place, SpanId id, RowSet into)
    {
        var reader = place.Reader;
        for (var from = 0; from < reader.Rows;)
        {
            var at = reader.FindId(SpanColumns.SpanId, id.Value, from);
            if (at < 0)
                break;
            var trace = place.TraceOf(at);
            var first = reader.FirstRow(trace);
            var end = reader.EndRow(trace);
            for (var row = first; row < end; row++)
            {
                if (reader.NumberAt(SpanColumns.Parent, row) == ParentBuilder.First + at - first)
                    into.Set(row);
            }
            from = end;
        }
        var others = place.Scratch.Set(place.Rows);
        place.Columns.Between(SpanColumns.Parent, ParentBuilder.Other, ParentBuilder.Other, others);
        if (!others.IsEmpty)
        {
            foreach (var row in others)
            {
                if (reader.ParentAt(row) == id.Value)
                    into.Set(row);
            }
        }
        place.Scratch.Return(others);
    }
}

/// <summary>The trace of a row is one of a set. For places of any table.</summary>
sealed class TraceNode(TraceMatches matches) : Node
{
    public override int Cost => 1_000 + matches.Cost;

    public TraceMatches Matches => matches;

    public override void Keep(Place place, RowSet rows)
    {
        if (matches.All is { } all && place.Columns is GroupColumns && all.Count * 8L < rows.Count)
        {
            KeepFew(place, all.Ids(), rows);
            return;
        }
        for (var row = rows.NextSet(0); row >= 0;)
        {
            var end = place.Columns.TraceEnd(row);
            var keep = matches.Contains(place.Columns.TraceIdAt(row));
            for (; row >= 0 && row < end; row = rows.NextSet(row + 1))
            {
                if (!keep)
                    rows.Clear(row);
            }
        }
    }

    static void KeepFew(Place place, IEnumerable<TraceId> ids, RowSet rows)
    {
        var hits = place.Scratch.Set(place.Rows);
        foreach (var id in ids)
            place.Columns.AddTrace(id, hits);
        rows.And(hits);
        place.Scratch.Return(hits);
    }
}
