using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>The names of spans' attributes, with where they stand and their type; see <see cref="GroupKey.AttributeName"/>.</summary>
sealed class AttributeNameSource(QueryMemory memory) : TextSource(memory)
{
    // Of the place that was looked at last: names by shape, by scope, and by field and entry of events.
    Place? _place;
    List<int>?[] _byShape = [];
    List<int>?[] _byScope = [];
    readonly Dictionary<(int Field, int Entry), List<int>> _byEvent = [];
    byte[] _text = new byte[256];

    public override bool NeedsRest => true;

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes) => codes.Fill(Several);

    public override void AddCodes(Place place, int row, List<int> codes)
    {
        var spans = (SpanPlace)place;
        Begin(spans);
        var shape = spans.Attributes.ShapeAt(row);
        codes.AddRange(CodesOfShape(spans, shape));
        codes.AddRange(CodesOfScope(spans, spans.Reader.Scope.NumberAt(row)));
        AddOthers(spans, row, shape, codes);
    }

    /// <summary>The names that every row of a shape has, each once, but those of <see cref="AddOthers"/>.</summary>
    public List<int> CodesOfShape(SpanPlace place, int shape)
    {
        Begin(place);
        return _byShape[shape] ??= OfShape(place.Attributes, shape);
    }

    /// <summary>The names that every row of a scope has, each once.</summary>
    public List<int> CodesOfScope(SpanPlace place, int scope)
    {
        Begin(place);
        return _byScope[scope] ??= OfScope(place.Reader.Scope, scope);
    }

    /// <summary>Rows of the shape have names that the shape does not tell.</summary>
    public static bool HasOthers(AttributesReader attributes, int shape)
    {
        foreach (var number in attributes.Shape(shape))
        {
            if (IsOther(attributes.Fields[number]))
                return true;
        }
        return false;
    }

    void Begin(SpanPlace place)
    {
        if (_place == place)
            return;
        _place = place;
        _byShape = new List<int>?[place.Attributes.ShapeCount];
        _byScope = new List<int>?[place.Reader.Scope.Count];
        _byEvent.Clear();
    }

    static bool IsOther(FieldReader field) => field.Type == FieldType.Irregular
        || (field.Type == FieldType.Message && field.Number == SpanField.Events);

    public override void AddCodes(in SpanView span, List<int> codes)
    {
        AddNames("resource."u8, span.Resource, ResourceField.Attributes, codes);
        AddRest(span.Rest, codes);
    }

    void AddRest(ReadOnlySpan<byte> rest, List<int> codes)
    {
        AddNames("span."u8, rest, SpanField.Attributes, codes);
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes)
                AddNames("event."u8, reader.Value, EventField.Attributes, codes);
        }
    }

    /// <summary>Adds the names of a row's events, and of one that is kept as one message; some may come twice.</summary>
    public void AddOthers(SpanPlace place, int row, int shape, List<int> codes)
    {
        Begin(place);
        var begun = false;
        foreach (var number in place.Attributes.Shape(shape))
        {
            var field = place.Attributes.Fields[number];
            if (!IsOther(field))
                continue;
            if (!begun)
            {
                place.Attributes.Seek(row);
                place.Attributes.BeginRow();
                begun = true;
            }
            var entry = field.IdAt(place.Attributes.NextPosition(number));
            if (!_byEvent.TryGetValue((number, entry), out var names))
                _byEvent.Add((number, entry), names = OfEntry(field, entry));
            codes.AddRange(names);
        }
    }

    List<int> OfShape(AttributesReader attributes, int shape)
    {
        var codes = new List<int>();
        foreach (var number in attributes.Shape(shape))
        {
            var field = attributes.Fields[number];
            if (field.Type <= FieldType.NoValue)
                codes.Add(CodeOf("span."u8, field.Key, (AnyValueType)((int)field.Type % (int)FieldType.NoValue)));
        }
        return Distinct(codes);
    }

    List<int> OfScope(ScopeColumn scopes, int scope)
    {
        var view = new SpanView();
        scopes.Read(scope, ref view);
        var codes = new List<int>();
        AddNames("resource."u8, view.Resource, ResourceField.Attributes, codes);
        return Distinct(codes);
    }

    List<int> OfEntry(FieldReader field, int entry)
    {
        var codes = new List<int>();
        var message = field.IsPayload(entry) ? FieldValues.Payload(field, entry) : field.Text(entry);
        if (field.Type == FieldType.Irregular)
            AddRest(message, codes);
        else
            AddNames("event."u8, message, EventField.Attributes, codes);
        return codes;
    }

    static List<int> Distinct(List<int> codes) => [.. new HashSet<int>(codes)];

    void AddNames(ReadOnlySpan<byte> where, ReadOnlySpan<byte> message, int field, List<int> codes)
    {
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
            codes.Add(CodeOf(where, attributes.Key, attributes.Value.Type));
    }

    int CodeOf(ReadOnlySpan<byte> where, ReadOnlySpan<byte> key, AnyValueType type)
    {
        var name = NameOf(type);
        var length = where.Length + key.Length + 1 + name.Length;
        if (_text.Length < length)
            _text = new byte[length * 2];
        var text = _text.AsSpan(0, length);
        where.CopyTo(text);
        key.CopyTo(text[where.Length..]);
        text[where.Length + key.Length] = (byte)' ';
        name.CopyTo(text[(length - name.Length)..]);
        return CodeOf(text);
    }

    static ReadOnlySpan<byte> NameOf(AnyValueType type) => type switch
    {
        AnyValueType.String => "string"u8,
        AnyValueType.Bool => "bool"u8,
        AnyValueType.Int => "int"u8,
        AnyValueType.Double => "double"u8,
        AnyValueType.Array => "array"u8,
        AnyValueType.KvList => "kvlist"u8,
        AnyValueType.Bytes => "bytes"u8,
        _ => "empty"u8,
    };
}
