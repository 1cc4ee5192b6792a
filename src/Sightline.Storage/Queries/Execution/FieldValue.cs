using System.Buffers.Text;
using System.Globalization;
using Sightline.Model.Wire;

namespace Sightline.Storage.Queries.Execution;

/// <summary>One value of a field of a row.</summary>
readonly ref struct FieldValue
{
    /// <summary>Longest text of a number or truth value, in bytes.</summary>
    public const int ScratchBytes = 32;

    FieldValue(AnyValueType type, ReadOnlySpan<byte> bytes, long integer, double number)
    {
        Type = type;
        Bytes = bytes;
        Int = integer;
        Double = number;
    }

    public AnyValueType Type { get; }

    /// <summary>UTF-8 of a string; the value of bytes.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    public long Int { get; }

    /// <summary>Value of a double or an integer.</summary>
    public double Double { get; }

    public bool IsNumber => Type is AnyValueType.Int or AnyValueType.Double;

    public static FieldValue Text(ReadOnlySpan<byte> text) => new(AnyValueType.String, text, 0, 0);

    public static FieldValue Integer(long value) => new(AnyValueType.Int, default, value, value);

    public static FieldValue Real(double value) => new(AnyValueType.Double, default, 0, value);

    public static FieldValue Truth(bool value) => new(AnyValueType.Bool, default, value ? 1 : 0, 0);

    /// <summary>A value that has no text and is no number: of a list of keys and values, or empty.</summary>
    public static FieldValue Opaque(AnyValueType type) => new(type, default, 0, 0);

    public static FieldValue Of(in AnyValue value) => value.Type switch
    {
        AnyValueType.Int => Integer(value.Int),
        AnyValueType.Double => Real(value.Double),
        AnyValueType.Bool => Truth(value.Bool),
        var type => new FieldValue(type, value.Bytes, 0, 0),
    };

    /// <summary>
    /// The value as group keys and filters show it; false for lists of keys and values and for empty values.
    /// </summary>
    /// <param name="scratch">At least <see cref="ScratchBytes"/>.</param>
    /// <param name="text">UTF-8; lies in the value or in the scratch.</param>
    public bool TryText(Span<byte> scratch, out ReadOnlySpan<byte> text)
    {
        switch (Type)
        {
            case AnyValueType.String or AnyValueType.Bytes:
                text = Bytes;
                return true;
            case AnyValueType.Bool:
                text = Int != 0 ? "true"u8 : "false"u8;
                return true;
            case AnyValueType.Int:
                Utf8Formatter.TryFormat(Int, scratch, out var length);
                text = scratch[..length];
                return true;
            case AnyValueType.Double:
                Double.TryFormat(scratch, out length, default, CultureInfo.InvariantCulture);
                text = scratch[..length];
                return true;
            default:
                text = default;
                return false;
        }
    }
}

/// <summary>Takes the values of a field one by one; true ends the walk.</summary>
interface IFieldVisitor
{
    bool Visit(in FieldValue value);
}
