using System.Text;
using Sightline.Model.Wire;

namespace Sightline.Storage.Queries.Execution;

/// <summary>The right-hand side of a comparison.</summary>
sealed class ValueTest
{
    // Integers up to here are exact as doubles.
    const long ExactMax = 1L << 53;

    readonly CompareOp _op;
    readonly byte[] _text;
    readonly double? _number;
    readonly Wildcard? _wildcard;

    public ValueTest(Predicate.Compare compare)
    {
        _op = compare.Op;
        _text = Encoding.UTF8.GetBytes(compare.Text);
        _number = compare.Number;
        _wildcard = compare.Op == CompareOp.Like ? new Wildcard(compare.Text) : null;
    }

    public bool Holds(in FieldValue value)
    {
        switch (_op)
        {
            case CompareOp.Exists:
                return true;
            case CompareOp.Equal:
                return IsEqual(value);
            case CompareOp.Like:
                Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
                return value.TryText(scratch, out var text) && _wildcard!.Matches(text);
            default:
                return value.IsNumber && _number is { } number && IsOrdered(value.Double, number);
        }
    }

    bool IsOrdered(double value, double number) => _op switch
    {
        CompareOp.Greater => value > number,
        CompareOp.GreaterOrEqual => value >= number,
        CompareOp.Less => value < number,
        _ => value <= number,
    };

    bool IsEqual(in FieldValue value)
    {
        if (value.IsNumber && _number is { } number
            && (value.Type == AnyValueType.Double || value.Int is > -ExactMax and < ExactMax))
            return value.Double.Equals(number);
        Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
        return value.TryText(scratch, out var text) && text.SequenceEqual(_text);
    }
}

/// <summary>Ends a walk at the first value for which a comparison holds.</summary>
struct CompareVisitor(ValueTest test) : IFieldVisitor
{
    public readonly bool Visit(in FieldValue value) => test.Holds(value);
}
