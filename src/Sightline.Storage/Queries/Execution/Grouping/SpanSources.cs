using System.Text;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Values of a field of spans that the rows of a place are asked for one by one, and what is common to the others.</summary>
class SpanSource(SpanFieldReader reader, QueryMemory memory) : TextSource(memory)
{
    public override bool NeedsRest => reader.NeedsRest;

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes) => codes.Fill(Several);

    public override void AddCodes(Place place, int row, List<int> codes)
    {
        var view = new SpanView();
        ((SpanPlace)place).Read(row, NeedsRest, ref view);
        AddCodes(view, codes);
    }

    public override void AddCodes(in SpanView span, List<int> codes)
    {
        var visitor = new CodeVisitor(this, codes);
        reader.Visit(span, ref visitor);
    }
}

/// <summary>What spans of one scope have in common: service, scope, attributes of the resource.</summary>
sealed class ScopeSource(SpanFieldReader field, QueryMemory memory) : SpanSource(field, memory)
{
    readonly List<int> _values = [];

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        var scopes = ((SpanPlace)place).Reader.Scope;
        var numbers = place.Scratch.Ints(place.Rows);
        scopes.Ids.CopyTo(0, numbers.AsSpan(0, place.Rows));
        var map = place.Scratch.Ints(scopes.Count);
        FillMap(scopes, map.AsSpan(0, scopes.Count));
        for (var i = 0; i < codes.Length; i++)
            codes[i] = map[numbers[rows[i]]];
        place.Scratch.Return(map);
        place.Scratch.Return(numbers);
    }

    /// <summary>The code of each scope.</summary>
    public void FillMap(ScopeColumn scopes, Span<int> codes)
    {
        var view = new SpanView();
        for (var scope = 0; scope < codes.Length; scope++)
        {
            scopes.Read(scope, ref view);
            _values.Clear();
            AddCodes(view, _values);
            codes[scope] = _values.Count switch
            {
                0 => None,
                1 => _values[0],
                _ => Several,
            };
        }
    }
}

/// <summary>Values of an attribute of spans, or of spans and else their resources.</summary>
sealed class AttributeSource(Field field, QueryMemory memory) : SpanSource(new SpanFieldReader(field), memory)
{
    readonly byte[] _key = Encoding.UTF8.GetBytes(field.Name);
    readonly SpanFieldReader _resource = new(field with { Source = FieldSource.ResourceAttribute });
    readonly List<int> _values = [];

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        var spans = (SpanPlace)place;
        var byRow = place.Scratch.Ints(place.Rows);
        var all = byRow.AsSpan(0, place.Rows);
        if (field.Source == FieldSource.Attribute)
            FillResources(spans, all);
        else
            all.Fill(None);
        var seen = place.Scratch.Set(place.Rows);
        var fields = spans.Attributes.Fields;
        for (var number = 0; number < fields.Count; number++)
        {
            if (FieldValues.IsAttribute(fields[number], _key))
                FillField(spans, number, fields[number], all, seen);
        }
        if (spans.Fields.Irregular() is { } irregular)
        {
            foreach (var row in irregular)
                all[row] = Several;
        }
        place.Scratch.Return(seen);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = byRow[rows[i]];
        place.Scratch.Return(byRow);
    }

    void FillResources(SpanPlace place, Span<int> codes)
    {
        var scopes = place.Reader.Scope;
        scopes.Ids.CopyTo(0, codes);
        var map = new int[scopes.Count];
        var view = new SpanView();
        for (var scope = 0; scope < map.Length; scope++)
        {
            scopes.Read(scope, ref view);
            _values.Clear();
            var visitor = new CodeVisitor(this, _values);
            _resource.Visit(view, ref visitor);
            map[scope] = _values.Count switch
            {
                0 => None,
                1 => _values[0],
                _ => Several,
            };
        }
        foreach (ref var code in codes)
            code = map[code];
    }

    void FillField(SpanPlace place, int number, FieldReader values, Span<int> codes, RowSet seen)
    {
        var present = place.Fields.Present(number);
        if (place.Fields.Repeats(number) || values.Type == FieldType.Array)
        {
            foreach (var row in present)
                codes[row] = Several;
        }
        else
        {
            var byPosition = place.Scratch.Ints(values.Count);
            FillPositions(place, values, byPosition.AsSpan(0, values.Count));
            var position = 0;
            foreach (var row in present)
            {
                codes[row] = seen.Contains(row) ? Several : byPosition[position];
                position++;
            }
            place.Scratch.Return(byPosition);
        }
        seen.Or(present);
    }

    void FillPositions(SpanPlace place, FieldReader values, Span<int> codes)
    {
        if (values.Type is FieldType.String or FieldType.Bytes)
        {
            values.IdColumn.CopyTo(0, codes);
            var map = place.Scratch.Ints(values.EntryCount);
            map.AsSpan(0, values.EntryCount).Fill(None);
            foreach (ref var code in codes)
            {
                ref var known = ref map[code];
                if (known == None)
                    known = CodeOfEntry(values, code);
                code = known;
            }
            place.Scratch.Return(map);
        }
        else if (values.Type is FieldType.Int or FieldType.Double or FieldType.Bool)
        {
            var numbers = place.Scratch.Longs(values.Count);
            values.CopyTo(numbers.AsSpan(0, values.Count));
            for (var i = 0; i < codes.Length; i++)
                codes[i] = CodeOf(values.Type, numbers[i]);
            place.Scratch.Return(numbers);
        }
        else
        {
            codes.Fill(None);
        }
    }

    int CodeOf(FieldType type, long number) => type switch
    {
        FieldType.Int => CodeOf(number),
        FieldType.Bool => CodeOf(FieldValue.Truth(number != 0)),
        _ => CodeOf(FieldValue.Real(BitConverter.Int64BitsToDouble(number))),
    };

    int CodeOfEntry(FieldReader values, int entry) => values.IsPayload(entry)
        ? CodeOf(FieldValues.Payload(values, entry))
        : CodeOf(values.Text(entry));
}
