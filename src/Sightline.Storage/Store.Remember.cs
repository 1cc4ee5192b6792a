using Microsoft.Extensions.Logging;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Sampling;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>An earlier run's traces were shown to the sampler; under the settle gate.</summary>
    bool _remembered;

    // What is slow for a service, and how many traces came in the last minute, is known again before anything is decided.
    void Remember()
    {
        if (_remembered || _sampler is null)
            return;
        _remembered = true;
        var state = Volatile.Read(ref _state);
        var remembered = new RememberedTraces(_sampler, _time.GetUtcNow(), _options.SettleIdle);
        foreach (var workspace in WorkspacesOf(state))
        {
            if (!_sampler.Samples(workspace))
                continue;
            var view = StoreView.Of(state, workspace, _retention.Cutoff(workspace));
            remembered.Begin(workspace);
            foreach (var table in view.Tables)
            {
                MemtableTraces records;
                lock (table.Gate)
                    records = new MemtableTraces(table);
                remembered.Add(records);
            }
            foreach (var live in view.TraceGroups)
            {
                if (!remembered.IsOpen || _stopping.IsCancellationRequested)
                    break;
                TryRemember(remembered, live);
            }
        }
    }

    void TryRemember(RememberedTraces remembered, LiveGroup live)
    {
        try
        {
            remembered.Add(new SegmentTraces(live.Group, live.Hidden));
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
        {
            RemoveSegment(path, corrupt.Message);
        }
        catch (IOException failure)
        {
            LogNotRemembered(_logger, failure, live.Group.File.Path);
        }
    }

    static HashSet<WorkspaceId> WorkspacesOf(StoreState state)
    {
        var workspaces = new HashSet<WorkspaceId>();
        foreach (var memtable in new[] { state.Active, state.Flushing })
        {
            foreach (var (workspace, _) in memtable?.Tables() ?? [])
                workspaces.Add(workspace);
        }
        foreach (var segment in state.Segments)
        {
            if (segment.File.Table != SegmentTable.Traces)
                continue;
            foreach (var group in segment.File.Groups)
                workspaces.Add(group.Workspace);
        }
        return workspaces;
    }

    [LoggerMessage(1016, LogLevel.Warning, "The traces in {Path} could not be read for what is slow for their services; "
        + "more are kept until that is known.")]
    static partial void LogNotRemembered(ILogger logger, Exception failure, string path);
}
