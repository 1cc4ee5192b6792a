namespace Sightline.Storage.Segments.Fields;

/// <summary>
/// What a field of a stored message is: the type of an attribute's value, as numbered in OTLP's <c>AnyValue</c>, or
/// the wire type of any other field. Stored as a number: never renumber, only append.
/// </summary>
enum FieldType : byte
{
    /// <summary>An attribute whose value holds nothing.</summary>
    Empty = 0,
    String = 1,
    Bool = 2,
    Int = 3,
    Double = 4,
    /// <summary>Body of an <c>ArrayValue</c>.</summary>
    Array = 5,
    /// <summary>Body of a <c>KeyValueList</c>.</summary>
    KvList = 6,
    Bytes = 7,
    /// <summary>An attribute without a value.</summary>
    NoValue = 8,
    Varint = 16,
    Fixed64 = 17,
    Fixed32 = 18,
    /// <summary>Body of a nested message, or bytes.</summary>
    Message = 19,
    /// <summary>A whole message whose bytes no fields can give back.</summary>
    Irregular = 20,
}

static class FieldTypes
{
    /// <summary>Its values are kept as numbers.</summary>
    public static bool IsNumber(this FieldType type) => type
        is FieldType.Bool or FieldType.Int or FieldType.Double
        or FieldType.Varint or FieldType.Fixed64 or FieldType.Fixed32;

    /// <summary>Its values are kept as bytes.</summary>
    public static bool IsText(this FieldType type) => type
        is FieldType.String or FieldType.Array or FieldType.KvList or FieldType.Bytes
        or FieldType.Message or FieldType.Irregular;

    /// <summary>Texts lie inside it among other bytes.</summary>
    public static bool IsFramed(this FieldType type) => type
        is FieldType.Array or FieldType.KvList or FieldType.Message or FieldType.Irregular;
}
