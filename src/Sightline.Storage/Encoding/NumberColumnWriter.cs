using System.Buffers;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>Finds the smallest form of a column of numbers.</summary>
static class NumberColumnWriter
{
    public static void Write(ReadOnlySpan<long> values, ColumnWriter to)
    {
        var present = Measure(values, out var min, out var max, out var scale);
        if (present == 0)
        {
            new NumberHeader { Form = CodeForm.None, Nones = NoneForm.Nowhere, Count = values.Length }.Write(to);
            return;
        }
        var header = new NumberHeader
        {
            Form = CodeForm.Constant,
            Nones = NoneForm.Nowhere,
            Count = values.Length,
            Min = min,
            Max = max,
            Scale = scale,
        };
        var dense = ArrayPool<ulong>.Shared.Rent(present);
        FillDense(values, min, scale, dense);
        var codes = new CodesWriter(dense.AsSpan(0, present), header.MaxCode, blocks: true);
        if (present == values.Length)
        {
            header.Form = codes.Form;
            header.Write(to);
            codes.Write(to);
        }
        else
        {
            WriteWithNones(values, header, codes, to);
        }
        ArrayPool<ulong>.Shared.Return(dense);
    }

    static void WriteWithNones(ReadOnlySpan<long> values, NumberHeader header, CodesWriter dense, ColumnWriter to)
    {
        header.Nones = NoneForm.Code;
        var whole = ArrayPool<ulong>.Shared.Rent(values.Length);
        FillWhole(values, header.Min, header.Scale, whole);
        var codes = new CodesWriter(whole.AsSpan(0, values.Length), header.MaxCode, blocks: true);
        var (bitmap, runs) = Presence.Size(values);
        var apart = dense.Bytes + Math.Min(bitmap, runs);
        // A code for none needs no counting of rows on reading, so that it may take an eighth more.
        if (codes.Bytes - codes.Bytes / 8 <= apart)
        {
            header.Form = codes.Form;
            header.Write(to);
            codes.Write(to);
        }
        else
        {
            header.Form = dense.Form;
            header.Nones = bitmap <= runs ? NoneForm.Bitmap : NoneForm.Runs;
            header.Write(to);
            if (header.Nones == NoneForm.Bitmap)
                Presence.WriteBitmap(values, to);
            else
                Presence.WriteRuns(values, to);
            dense.Write(to);
        }
        ArrayPool<ulong>.Shared.Return(whole);
    }

    static int Measure(ReadOnlySpan<long> values, out long min, out long max, out ulong scale)
    {
        (min, max) = (long.MaxValue, long.MinValue);
        var present = 0;
        foreach (var value in values)
        {
            if (value == NumberColumn.None)
                continue;
            present++;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }
        scale = present == 0 ? 1 : ScaleOf(values, min);
        return present;
    }

    /// <summary>The greatest common divisor of the distances; most columns end at 1 after a few values.</summary>
    static ulong ScaleOf(ReadOnlySpan<long> values, long min)
    {
        var divisor = 0UL;
        for (var i = 0; i < values.Length && divisor != 1; i++)
        {
            if (values[i] == NumberColumn.None)
                continue;
            var distance = (ulong)values[i] - (ulong)min;
            if (divisor == 0 || distance % divisor != 0)
                divisor = Divisor(divisor, distance);
        }
        return Math.Max(divisor, 1);
    }

    static ulong Divisor(ulong a, ulong b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    static void FillDense(ReadOnlySpan<long> values, long min, ulong scale, ulong[] codes)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (value != NumberColumn.None)
                codes[count++] = Code(value, min, scale);
        }
    }

    static void FillWhole(ReadOnlySpan<long> values, long min, ulong scale, ulong[] codes)
    {
        for (var i = 0; i < values.Length; i++)
            codes[i] = values[i] == NumberColumn.None ? 0 : Code(values[i], min, scale) + 1;
    }

    static ulong Code(long value, long min, ulong scale)
    {
        var distance = (ulong)value - (ulong)min;
        return scale == 1 ? distance : distance / scale;
    }
}
