using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Groups spans as they come.</summary>
sealed class SpanGrouping
{
    readonly LogicalQuery _query;
    readonly GroupTable _groups;
    readonly SpanFieldReader?[] _keys;
    readonly SpanFieldReader?[] _numbers;
    readonly double[] _values;
    readonly byte[][] _texts;

    public SpanGrouping(LogicalQuery query)
    {
        _query = query;
        _groups = new GroupTable(query);
        _keys = new SpanFieldReader?[query.GroupBy.Count];
        for (var i = 0; i < _keys.Length; i++)
            _keys[i] = Reader((query.GroupBy[i] as GroupKey.Value)?.Field);
        _numbers = new SpanFieldReader?[query.Aggregates.Count];
        for (var i = 0; i < _numbers.Length; i++)
            _numbers[i] = Reader(query.Aggregates[i].Field);
        _values = new double[_numbers.Length];
        _texts = new byte[_keys.Length][];
    }

    /// <summary>Groups or numbers do not all come from columns.</summary>
    public bool NeedsRest =>
        Array.Exists(_keys, key => key?.NeedsRest == true) || Array.Exists(_numbers, key => key?.NeedsRest == true)
        || HasAttributeNames;

    bool HasAttributeNames
    {
        get
        {
            foreach (var key in _query.GroupBy)
            {
                if (key is GroupKey.AttributeName)
                    return true;
            }
            return false;
        }
    }

    public void Add(in SpanView span)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var visitor = new NumberVisitor();
            _numbers[i]?.Visit(span, ref visitor);
            _values[i] = visitor.Value;
        }
        _groups.BeginRow();
        AddKeys(span, 0);
    }

    public QueryResult Result() => _groups.Result();

    void AddKeys(in SpanView span, int key)
    {
        if (key == _keys.Length)
        {
            _groups.Count(span.Status == SpanStatus.Error, _values);
            return;
        }
        var mark = _groups.Mark;
        switch (_query.GroupBy[key])
        {
            case GroupKey.TimeBucket bucket:
                _groups.AddKey(span.StartUnixNano / bucket.StepNano * bucket.StepNano);
                AddKeys(span, key + 1);
                break;
            case GroupKey.AttributeName:
                AddAttributeNames(span, key);
                break;
            default:
                var values = new TextsVisitor();
                _keys[key]!.Visit(span, ref values);
                foreach (var text in values.Texts)
                    AddText(span, key, text);
                break;
        }
        _groups.Cut(mark);
    }

    void AddText(in SpanView span, int key, ReadOnlySpan<byte> text)
    {
        var mark = _groups.Mark;
        _groups.AddKey(text);
        AddKeys(span, key + 1);
        _groups.Cut(mark);
    }

    void AddAttributeNames(in SpanView span, int key)
    {
        AddNames(span, key, "resource."u8, span.Resource, ResourceField.Attributes);
        AddNames(span, key, "span."u8, span.Rest, SpanField.Attributes);
        var reader = new ProtobufReader(span.Rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes)
                AddNames(span, key, "event."u8, reader.Value, EventField.Attributes);
        }
    }

    void AddNames(in SpanView span, int key, ReadOnlySpan<byte> where, ReadOnlySpan<byte> message, int field)
    {
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
        {
            var type = TypeName(attributes.Value.Type);
            var length = where.Length + attributes.Key.Length + 1 + type.Length;
            if (_texts[key] is null || _texts[key].Length < length)
                _texts[key] = new byte[length * 2];
            var text = _texts[key].AsSpan(0, length);
            where.CopyTo(text);
            attributes.Key.CopyTo(text[where.Length..]);
            text[where.Length + attributes.Key.Length] = (byte)' ';
            type.CopyTo(text[(length - type.Length)..]);
            AddText(span, key, text);
        }
    }

    static ReadOnlySpan<byte> TypeName(AnyValueType type) => type switch
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

    static SpanFieldReader? Reader(Field? field) => field switch
    {
        null => null,
        { Source: FieldSource.Trace } => throw new ArgumentException("Spans are grouped by fields of the span."),
        _ => new SpanFieldReader(field),
    };

    // A visitor cannot hold the view, so the few values of one field are copied.
    struct TextsVisitor() : IFieldVisitor
    {
        public List<byte[]> Texts { get; } = [];

        public readonly bool Visit(in FieldValue value)
        {
            Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
            if (value.TryText(scratch, out var text))
                Texts.Add(text.ToArray());
            return false;
        }
    }
}
