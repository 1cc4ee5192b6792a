using System.Text;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>Compares an attribute of spans, or of spans and else their resources.</summary>
sealed class AttributeNode : FieldNode
{
    readonly ValueTest _test;
    readonly bool _orResource;
    readonly byte[] _key;
    readonly SpanFieldReader _field;
    readonly SpanFieldReader _resource;
    readonly List<(long Low, long High)> _ranges = [];
    readonly bool _ranged;

    public AttributeNode(Field field, ValueTest test)
    {
        _test = test;
        _orResource = field.Source == FieldSource.Attribute;
        _key = Encoding.UTF8.GetBytes(field.Name);
        _field = new SpanFieldReader(field);
        _resource = new SpanFieldReader(field with { Source = FieldSource.ResourceAttribute });
        _ranged = test.TryRanges(_ranges);
    }

    public override int Cost => _test.IsLike ? 8 : 5;

    protected override bool Holds(in SpanView span)
    {
        var visitor = new CompareVisitor(_test);
        return _field.Visit(span, ref visitor);
    }

    protected override void AddHits(SpanPlace place, RowSet candidates, RowSet hits)
    {
        if (_orResource)
            AddResources(place, hits);
        var fields = place.Attributes.Fields;
        for (var number = 0; number < fields.Count; number++)
        {
            if (FieldValues.IsAttribute(fields[number], _key))
                AddField(place, number, fields[number], hits);
        }
    }

    // The resource counts where the span has no attribute of the key.
    void AddResources(SpanPlace place, RowSet hits)
    {
        ScopeNode.Add(place, _resource, _test, hits);
        if (hits.IsEmpty)
            return;
        var fields = place.Attributes.Fields;
        for (var number = 0; number < fields.Count; number++)
        {
            if (FieldValues.IsAttribute(fields[number], _key))
                hits.AndNot(place.Fields.Present(number));
        }
    }

    void AddField(SpanPlace place, int number, FieldReader values, RowSet hits)
    {
        switch (values.Type)
        {
            case FieldType.String or FieldType.Bytes:
                AddTexts(place, number, values, hits);
                break;
            case FieldType.Array:
                AddEntries(place, number, 0, HoldsArray, hits);
                break;
            case FieldType.Int or FieldType.Double or FieldType.Bool:
                var positions = place.Scratch.Set(values.Count);
                AddNumbers(values, positions);
                place.Fields.Spread(number, positions, hits);
                place.Scratch.Return(positions);
                break;
            default:
                var type = values.Type == FieldType.KvList ? AnyValueType.KvList : AnyValueType.Empty;
                if (_test.Holds(FieldValue.Opaque(type)))
                    hits.Or(place.Fields.Present(number));
                break;
        }
    }

    void AddTexts(SpanPlace place, int number, FieldReader values, RowSet hits)
    {
        var bytesMin = _test.TextBytesMin;
        if (bytesMin < 0)
            return;
        if (_test.TryText(out var text) && text.Length < Limits.PayloadBytesMin)
        {
            var entry = values.Find(text);
            if (entry < 0)
                return;
            var positions = place.Scratch.Set(values.Count);
            values.IdColumn.Equal(entry, positions);
            place.Fields.Spread(number, positions, hits);
            place.Scratch.Return(positions);
        }
        else if (bytesMin == 0 && _test.Holds(FieldValue.Text(default)) && !_test.IsLike)
        {
            hits.Or(place.Fields.Present(number));
        }
        else
        {
            AddEntries(place, number, bytesMin, entry => _test.Holds(FieldValue.Text(entry)), hits);
        }
    }

    void AddNumbers(FieldReader values, RowSet positions)
    {
        switch (values.Type)
        {
            case FieldType.Bool:
                if (_test.Holds(FieldValue.Truth(true)))
                    values.Between(1, 1, positions);
                if (_test.Holds(FieldValue.Truth(false)))
                    values.Between(0, 0, positions);
                break;
            case FieldType.Int when _ranged:
                foreach (var (low, high) in _ranges)
                    values.Between(low, high, positions);
                break;
            case FieldType.Int:
                values.Where(number => _test.Holds(FieldValue.Integer(number)), positions);
                break;
            default:
                // Bits of doubles have the order of the doubles as long as none is negative.
                if (values.NumberColumn is { HasNone: false, Min: >= 0 } && _test.TryBits(out var from, out var to))
                    values.Between(from, to, positions);
                else
                    values.Where(bits => _test.Holds(FieldValue.Real(BitConverter.Int64BitsToDouble(bits))), positions);
                break;
        }
    }

    bool HoldsArray(ReadOnlySpan<byte> body)
    {
        foreach (var element in new ValueList(body))
        {
            if (_test.Holds(FieldValue.Of(element)))
                return true;
        }
        return false;
    }
}
