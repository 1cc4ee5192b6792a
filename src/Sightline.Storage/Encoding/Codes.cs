using System.Diagnostics.CodeAnalysis;

namespace Sightline.Storage.Encodings;

/// <summary>How the codes of a column are laid out; the numbers are part of the format.</summary>
enum CodeForm
{
    /// <summary>No row has a value, so there are no codes.</summary>
    None = 0,
    Constant = 1,
    Packed = 2,
    Runs = 3,
    Blocks = 4,
    Deltas = 5,
}

/// <summary>Unsigned numbers in rows, laid out in one of the forms. Read in place, usable from several threads.</summary>
abstract class Codes
{
    /// <summary>Decoded at once where a caller's type needs a step between: 2 KiB of the stack.</summary>
    protected const int StepRows = 256;

    public required int Count { get; init; }

    public abstract ulong this[int index] { get; }

    /// <summary>Decodes rows from <paramref name="from"/> on, and adds a number to each (mod 2^64).</summary>
    public abstract void CopyTo(int from, Span<ulong> to, ulong add);

    /// <summary>Adds the rows with codes in [low, high], of which low is not above high.</summary>
    public abstract void Between(ulong low, ulong high, RowSet into);

    /// <summary>The same for codes that fit 32 bits (mod 2^32).</summary>
    public virtual void CopyTo(int from, Span<uint> to, uint add)
    {
        Span<ulong> wide = stackalloc ulong[StepRows];
        while (to.Length > 0)
        {
            var step = wide[..Math.Min(StepRows, to.Length)];
            CopyTo(from, step, add);
            for (var i = 0; i < step.Length; i++)
                to[i] = (uint)step[i];
            from += step.Length;
            to = to[step.Length..];
        }
    }

    /// <summary>Codes up to <paramref name="max"/>, laid out as <see cref="CodesWriter"/> writes them.</summary>
    /// <exception cref="InvalidDataException">They are not whole, or not of this form.</exception>
    public static Codes Read(CodeForm form, int count, ulong max, ref ChunkReader reader)
    {
        var width = BitStream.WidthOf(max);
        switch (form)
        {
            case CodeForm.Constant:
                return new ConstantCodes { Count = count };
            case CodeForm.Packed:
                return PackedCodes.Read(count, width, ref reader);
            case CodeForm.Runs:
                return RunCodes.Read(count, width, ref reader);
            case CodeForm.Blocks:
                return BlockCodes.Read(count, width, ref reader);
            case CodeForm.Deltas:
                return DeltaCodes.Read(count, width, ref reader);
            default:
                ChunkReader.Refuse($"form {(int)form} is not known");
                return null;
        }
    }

    protected void CheckRows(int from, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Count - from);
    }

    [DoesNotReturn]
    protected static void RefuseIndex(int index, int count) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, $"The column has {count} rows.");
}
