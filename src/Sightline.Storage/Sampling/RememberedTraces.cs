using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Sampling;

/// <summary>
/// Shows a sampler the newest traces that an earlier run of the program has seen, from few columns of their records: in all
/// some tenths of a second at most, whatever is stored.
/// </summary>
sealed class RememberedTraces(ITraceSampler sampler, DateTimeOffset now, TimeSpan settleIdle)
{
    /// <summary>Records of a workspace: ten services with as many as count for each.</summary>
    const int RecordsMax = 200_000;

    /// <summary>Of all workspaces.</summary>
    const int AllMax = 2_000_000;

    readonly HashSet<TraceId> _newer = [];
    readonly long _settleMs = (long)settleIdle.TotalMilliseconds;
    readonly long _nowMs = now.ToUnixTimeMilliseconds();
    WorkspaceId _workspace;
    int _left;
    int _leftOfAll = AllMax;

    /// <summary>More may be added of this workspace.</summary>
    public bool IsOpen => _left > 0;

    /// <summary>What is added from now on is of this workspace, new before old.</summary>
    public void Begin(WorkspaceId workspace)
    {
        _workspace = workspace;
        _newer.Clear();
        _left = Math.Min(RecordsMax, _leftOfAll);
    }

    public void Add(MemtableTraces records)
    {
        for (var row = records.Count - 1; row >= 0 && _left > 0; row--)
        {
            ref readonly var record = ref records.Slot(row).Row;
            if (_newer.Add(record.Id))
                Add(records.RootService(row), record.Duration, record.Sampling.Pack(), record.MaxIntake / TraceColumns.NanoPerMs);
        }
    }

    public void Add(SegmentTraces records)
    {
        var durations = records.Columns.Longs(TraceColumns.Duration);
        var sampling = records.Columns.Longs(TraceColumns.Sampling);
        var intakes = records.Columns.Longs(TraceColumns.Intake);
        for (var row = 0; row < durations.Length && _left > 0; row++)
        {
            if (!records.IsHidden(row) && !(_newer.Count > 0 && _newer.Contains(records.Columns.TraceIdAt(row))))
                Add(records.RootService(row), durations[row], sampling[row], intakes[row]);
        }
    }

    // What is to be decided on is counted when it is.
    void Add(ReadOnlySpan<byte> service, long duration, long sampling, long intakeMs)
    {
        _left--;
        _leftOfAll--;
        if (sampling >= TraceSampling.DueFlag)
            return;
        long? decided = sampling > 0 ? Math.Min(_nowMs, intakeMs + _settleMs) : null;
        sampler.Remember(_workspace, service, duration, decided);
    }
}
