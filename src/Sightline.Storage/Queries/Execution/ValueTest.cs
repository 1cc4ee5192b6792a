using System.Buffers.Text;
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

    /// <summary>The comparison is one with a pattern.</summary>
    public bool IsLike => _op == CompareOp.Like;

    /// <summary>True where only one text satisfies the test, which it gives.</summary>
    public bool TryText(out ReadOnlySpan<byte> text)
    {
        text = _text;
        return _op == CompareOp.Equal;
    }

    /// <summary>Fewest bytes of a text that satisfies the test; -1 where no text does.</summary>
    public int TextBytesMin => _op switch
    {
        CompareOp.Equal => _text.Length,
        CompareOp.Like => _wildcard!.BytesMin,
        CompareOp.Exists => 0,
        _ => -1,
    };

    /// <summary>
    /// The integers that satisfy the test, as closed ranges that may overlap; false where each has to be tested.
    /// </summary>
    public bool TryRanges(List<(long Low, long High)> ranges)
    {
        switch (_op)
        {
            case CompareOp.Like:
                return false;
            case CompareOp.Exists:
                ranges.Add((long.MinValue, long.MaxValue));
                return true;
            case CompareOp.Equal:
                AddEqual(ranges);
                return true;
        }
        if (_number is not { } number || double.IsNaN(number))
            return true;
        // The first that is at least, or above, the number: what a double holds of an integer never falls as it grows.
        var strict = _op is CompareOp.Greater or CompareOp.LessOrEqual;
        var first = First(number, strict);
        if (_op is CompareOp.Greater or CompareOp.GreaterOrEqual)
        {
            if (first is { } low)
                ranges.Add((low, long.MaxValue));
        }
        else if (first != long.MinValue)
        {
            ranges.Add((long.MinValue, first is { } end ? end - 1 : long.MaxValue));
        }
        return true;
    }

    /// <summary>
    /// The doubles that are not negative and satisfy the test, as a range of their bits; false where each has to be tested.
    /// </summary>
    public bool TryBits(out long low, out long high)
    {
        var infinity = BitConverter.DoubleToInt64Bits(double.PositiveInfinity);
        (low, high) = (1, 0);
        if (_op is CompareOp.Like or CompareOp.Exists || _number is not { } number || double.IsNaN(number))
            return false;
        var bits = number <= 0 ? 0 : BitConverter.DoubleToInt64Bits(number);
        switch (_op)
        {
            case CompareOp.Equal when number >= 0:
                (low, high) = (bits, bits);
                break;
            case CompareOp.Greater:
                (low, high) = (number < 0 ? 0 : bits + 1, infinity);
                break;
            case CompareOp.GreaterOrEqual:
                (low, high) = (bits, infinity);
                break;
            case CompareOp.Less when number > 0:
                (low, high) = (0, bits - 1);
                break;
            case CompareOp.LessOrEqual when number >= 0:
                (low, high) = (0, bits);
                break;
        }
        return true;
    }

    void AddEqual(List<(long Low, long High)> ranges)
    {
        if (_number is { } number && Math.Abs(number) < ExactMax && Math.Floor(number).Equals(number))
            ranges.Add(((long)number, (long)number));
        if (!Utf8Parser.TryParse(_text, out long same, out var read) || read != _text.Length)
            return;
        if ((_number is null || same is <= -ExactMax or >= ExactMax) && Holds(FieldValue.Integer(same)))
            ranges.Add((same, same));
    }

    static long? First(double number, bool above)
    {
        // Bits with the sign turned have the order of the integers.
        const ulong Sign = 1UL << 63;
        var (low, high) = (0UL, ulong.MaxValue);
        if (!Reaches(long.MaxValue, number, above))
            return null;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Reaches((long)(middle ^ Sign), number, above))
                high = middle;
            else
                low = middle + 1;
        }
        return (long)(low ^ Sign);
    }

    static bool Reaches(double value, double number, bool above) => above ? value > number : value >= number;

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
