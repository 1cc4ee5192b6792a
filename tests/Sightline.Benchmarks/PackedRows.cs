using Sightline.Storage.Encodings;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>Random numbers of a width, packed.</summary>
static class PackedRows
{
    public static byte[] Make(int rows, int width)
    {
        var random = new Random(1);
        var numbers = new ulong[rows];
        for (var i = 0; i < rows; i++)
            numbers[i] = (ulong)random.NextInt64(long.MinValue, long.MaxValue) & BitStream.MaxOf(width);
        var writer = new ColumnWriter();
        BitStream.Write(numbers, width, writer);
        return writer.Bytes.ToArray();
    }
}
