namespace Sightline.Ingest.Otlp.Schema;

/// <summary>A message of OTLP: its fields by number and by name.</summary>
sealed class WireMessage
{
    readonly WireField?[] _byNumber;
    readonly WireField[] _fields;

    public WireMessage(params WireField[] fields)
    {
        _fields = fields;
        var last = 0;
        foreach (var field in fields)
            last = Math.Max(last, field.Number);
        _byNumber = new WireField?[last + 1];
        foreach (var field in fields)
            _byNumber[field.Number] = field;
    }

    /// <summary>True for <c>AnyValue</c>, whose fields exclude each other: the last one wins.</summary>
    public bool IsOneof { get; init; }

    public ReadOnlySpan<WireField> Fields => _fields;

    /// <summary>The same message without some of its fields.</summary>
    public WireMessage Without(params ReadOnlySpan<int> numbers)
    {
        var fields = new List<WireField>();
        foreach (var field in _fields)
        {
            if (!numbers.Contains(field.Number))
                fields.Add(field);
        }
        return new WireMessage([.. fields]);
    }

    public WireField? Find(int number) => (uint)number < (uint)_byNumber.Length ? _byNumber[number] : null;

    public WireField? Find(ReadOnlySpan<byte> jsonName)
    {
        foreach (var field in _fields)
        {
            if (jsonName.SequenceEqual(field.NameUtf8))
                return field;
        }
        return null;
    }
}
