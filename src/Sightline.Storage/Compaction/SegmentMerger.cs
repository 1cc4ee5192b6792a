using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Writing;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Merges segments of a table. 1: gathers, per workspace, which traces have rows that count, and orders them by time.
/// 2: cuts them into row groups as a flush does, and those into segments by day, hour and size. 3: copies the rows of
/// each group, column by column, from the row groups that hold them.
/// </summary>
/// <remarks>
/// Holds 32 bytes per trace and input (<see cref="Limits.SegmentRowsMax"/> bounds them), the decoded columns of a few
/// row groups, and the group being written.
/// </remarks>
sealed class SegmentMerger(IDisk disk, SegmentCatalog catalog)
{
    /// <summary>A <see cref="SegmentMerge"/>.</summary>
    public IReadOnlyList<LiveSegment> Merge(MergeOrder order)
    {
        var outputs = new List<LiveSegment>();
        try
        {
            using var sources = new MergeSources(disk, order);
            foreach (var workspace in sources.Workspaces)
                Merge(order, sources, workspace, outputs);
            return outputs;
        }
        catch
        {
            foreach (var output in outputs)
                output.File.Dispose();
            throw;
        }
    }

    void Merge(MergeOrder order, MergeSources sources, WorkspaceId workspace, List<LiveSegment> outputs)
    {
        // Step 1.
        var schema = TableSchema.Of(order.Table);
        var directory = new TraceDirectory();
        for (var source = 0; source < sources.Count; source++)
        {
            if (sources.WorkspaceOf(source) != workspace)
                continue;
            directory.Add(source, sources.Open(source), schema, sources.RowsOf(source));
            sources.Trim();
            order.Pace.Yield();
        }
        directory.Order();

        // Step 2.
        var copy = new RowCopy(sources, schema);
        MergeOutput? output = null;
        try
        {
            var pieces = directory.Pieces;
            for (var first = 0; first < pieces.Length;)
            {
                var end = EndOfGroup(pieces, first);
                if (output is not null && output.EndsBefore(pieces[first].Start))
                    Finish(order, ref output, outputs);
                output ??= new MergeOutput(disk, order, workspace, pieces[first].Start);
                // Step 3.
                copy.Write(pieces[first..end], output.Group);
                output.Group.Write(workspace);
                sources.Trim();
                order.Pace.Yield();
                first = end;
            }
            if (output is not null)
                Finish(order, ref output, outputs);
        }
        finally
        {
            output?.Dispose();
        }
    }

    // A group ends with its day, or before the trace that would be too much for it.
    static int EndOfGroup(ReadOnlySpan<TraceRun> pieces, int first)
    {
        var rows = 0;
        var day = MergeOutput.DayOf(pieces[first].Start);
        var end = first;
        while (end < pieces.Length && MergeOutput.DayOf(pieces[end].Start) == day)
        {
            var next = end;
            for (; next < pieces.Length && pieces[next].Id == pieces[end].Id; next++)
                rows += pieces[next].Rows;
            if (end > first && rows > RowGroups.RowsMax)
                break;
            end = next;
        }
        return end;
    }

    void Finish(MergeOrder order, ref MergeOutput? output, List<LiveSegment> outputs)
    {
        var finished = output!;
        finished.Finish();
        finished.Dispose();
        output = null;
        outputs.Add(catalog.OpenNew(finished.Path, file => SegmentEntries.Of(
            file, finished.Bytes, order.Inputs, order.Level)));
    }
}
