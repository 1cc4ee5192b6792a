using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// Writes the numbers of a field: a column of numbers, or where few different ones are far apart, such as status
/// codes, those numbers and a column of their places.
/// </summary>
static class FieldNumbers
{
    /// <summary>First byte of a plain column of numbers.</summary>
    public const byte Plain = 0;

    /// <summary>First byte of a dictionary: length of its values (4), values, places.</summary>
    public const byte Dictionary = 1;

    const int DistinctMax = 64;

    public static void Write(ReadOnlySpan<long> numbers, ColumnWriter to)
    {
        var plain = new ColumnWriter();
        NumberColumn.Write(numbers, plain);
        if (plain.Length > DistinctMax && TryWriteDictionary(numbers, to, plain.Length))
            return;
        to.Add(Plain);
        to.Add(plain.Bytes);
    }

    static bool TryWriteDictionary(ReadOnlySpan<long> numbers, ColumnWriter to, int bytesMax)
    {
        Span<long> distinct = stackalloc long[DistinctMax];
        var count = 0;
        foreach (var number in numbers)
        {
            if (distinct[..count].Contains(number))
                continue;
            if (count == DistinctMax)
                return false;
            distinct[count++] = number;
        }
        distinct[..count].Sort();
        var ids = new int[numbers.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = distinct[..count].BinarySearch(numbers[i]);
        var values = new ColumnWriter();
        NumberColumn.Write(distinct[..count], values);
        var places = new ColumnWriter();
        IdColumn.Write(ids, count, places);
        if (5 + values.Length + places.Length >= bytesMax)
            return false;
        to.Add(Dictionary);
        to.Add(values.Length);
        to.Add(values.Bytes);
        to.Add(places.Bytes);
        return true;
    }
}
