using Sightline.Model.Ids;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A trace's rows that are to be written: their number, and the start of the first, Unix nanoseconds.</summary>
readonly record struct TraceRun(TraceId Id, long Start, int Rows, int Tag);

/// <summary>
/// Deals traces out to row groups: neighbours in time share a group, so that a query over an hour passes the others
/// over; in a group they stand by id, so that one is found without a search.
/// </summary>
static class RowGroups
{
    /// <summary>
    /// A group closes before the trace that would lead beyond this: one column is then read in well under a millisecond.
    /// A larger trace has a group of its own. A power of two, as are the arrays of the pool.
    /// </summary>
    public const int RowsMax = 32_768;

    /// <summary>Orders the traces, and gives the end of each group among them.</summary>
    public static List<int> Arrange(Span<TraceRun> traces)
    {
        traces.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Id.CompareTo(b.Id));
        var ends = new List<int>();
        var rows = 0;
        var first = 0;
        for (var i = 0; i < traces.Length; i++)
        {
            rows += traces[i].Rows;
            if (i + 1 < traces.Length && rows + traces[i + 1].Rows <= RowsMax)
                continue;
            traces[first..(i + 1)].Sort((a, b) => a.Id.CompareTo(b.Id));
            ends.Add(first = i + 1);
            rows = 0;
        }
        return ends;
    }
}
