using System.Buffers.Binary;

namespace Sightline.Storage.Segments;

/// <summary>Values of decoded columns by row; little-endian on every machine.</summary>
static class ColumnReader
{
    public static int Int(byte[] column, int row) => BinaryPrimitives.ReadInt32LittleEndian(column.AsSpan(row * 4));

    public static long Long(byte[] column, int row) => BinaryPrimitives.ReadInt64LittleEndian(column.AsSpan(row * 8));
}
