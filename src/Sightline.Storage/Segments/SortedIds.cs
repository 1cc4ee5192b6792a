using Sightline.Model.Ids;

namespace Sightline.Storage.Segments;

/// <summary>A column of trace ids in ascending order.</summary>
static class SortedIds
{
    /// <summary>The row of an id, or -1.</summary>
    public static int Find(byte[] ids, TraceId id)
    {
        var low = 0;
        var high = ids.Length / TraceId.Size - 1;
        while (low <= high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            var order = TraceId.Read(ids.AsSpan(middle * TraceId.Size)).CompareTo(id);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
