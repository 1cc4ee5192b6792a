using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Payloads;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Compaction;

/// <summary>One segment that a merge writes: rows of one day, at level 1 of one hour where that has many.</summary>
sealed class MergeOutput : IDisposable
{
    readonly SegmentFileWriter _file;
    readonly PayloadWriter _payloads;
    readonly long _firstStart;
    readonly bool _byHour;

    /// <param name="disk">The data folder.</param>
    /// <param name="order">What is merged.</param>
    /// <param name="workspace">Whose rows.</param>
    /// <param name="start">Start of the first trace, Unix nanoseconds.</param>
    public MergeOutput(IDisk disk, MergeOrder order, WorkspaceId workspace, long start)
    {
        Path = order.NewPath(workspace, SegmentPath.DayOf(start));
        _firstStart = start;
        _byHour = order.Level == 1;
        _file = new SegmentFileWriter(disk, Path, order.Table);
        _payloads = new PayloadWriter(_file, order.Level == 1 ? Limits.HotQuality : Limits.ColdQuality);
        Group = new GroupBuilder(_file, TableSchema.Of(order.Table), _payloads);
    }

    public string Path { get; }

    /// <summary>The row group in the making.</summary>
    public GroupBuilder Group { get; }

    /// <summary>Length of the file, once it is finished.</summary>
    public long Bytes { get; private set; }

    /// <summary>Days since 1970; no span began before.</summary>
    public static long DayOf(long unixNano) => unixNano / UnixNano.PerDay;

    /// <summary>True when a trace that began then belongs into another segment.</summary>
    public bool EndsBefore(long start)
    {
        if (DayOf(start) != DayOf(_firstStart))
            return true;
        return _file.Bytes >= Limits.SegmentBytesMax || _file.Rows >= Limits.SegmentRowsMax
            || _byHour && start / UnixNano.PerHour != _firstStart / UnixNano.PerHour && _file.Rows >= Limits.HourRowsMin;
    }

    /// <summary>Makes the file durable under its name.</summary>
    public void Finish()
    {
        _payloads.Finish();
        Bytes = _file.Finish();
    }

    public void Dispose()
    {
        Group.Dispose();
        _file.Dispose();
    }
}
