using System.Collections.Concurrent;
using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>
/// Stands for everything that an answer over one workspace follows from: while it is equal, so is the answer. The converse
/// does not hold.
/// </summary>
/// <param name="Run">Of the open store: the numbers begin anew with each.</param>
/// <param name="Changes">Changes of the workspace's rows in memory.</param>
/// <param name="State">Which segments there are, and which of their rows are hidden.</param>
/// <param name="Expired">What is out of date by now, where rows of the range are becoming so; else 0.</param>
public readonly record struct StoreVersion(Guid Run, long Changes, long State, long Expired);

public sealed partial class Store
{
    readonly Guid _run = Guid.NewGuid();
    readonly ConcurrentDictionary<WorkspaceId, WorkspaceChanges> _changes = [];

    sealed class WorkspaceChanges
    {
        public long Count;
        public long NewestIntake;
    }

    /// <summary>
    /// The version of a workspace. Taken before a question is asked, the answer is at least as new as it. What was
    /// acknowledged before is in it.
    /// </summary>
    /// <param name="scope">Whose.</param>
    /// <param name="range">What the answer is over.</param>
    /// <param name="withTraces">It is over spans and traces too, not only over calls.</param>
    public StoreVersion Version(WorkspaceScope scope, TimeRange range, bool withTraces)
    {
        var changes = _changes.TryGetValue(scope.Workspace, out var its) ? Volatile.Read(ref its.Count) : 0;
        var state = Volatile.Read(ref _state);
        return new StoreVersion(_run, changes, state.Number, Expired(state, scope.Workspace, range, withTraces));
    }

    /// <summary>When the newest of what the workspace has was taken in, Unix nanoseconds; null where it has nothing.</summary>
    public long? NewestIntake(WorkspaceScope scope)
    {
        var newest = _changes.TryGetValue(scope.Workspace, out var its) ? Volatile.Read(ref its.NewestIntake) : 0;
        var state = Volatile.Read(ref _state);
        foreach (var table in (ReadOnlySpan<SegmentTable>)[SegmentTable.Calls, SegmentTable.Traces])
        {
            foreach (var live in state.Groups(scope.Workspace, table))
                newest = Math.Max(newest, live.Group.MaxIntake);
        }
        return newest == 0 ? null : newest;
    }

    // On the apply thread, when rows of a workspace in memory have changed: after it, and before anybody is told.
    void Changed(WorkspaceId workspace, long intake)
    {
        var its = _changes.GetOrAdd(workspace, _ => new WorkspaceChanges());
        if (intake > its.NewestIntake)
            Volatile.Write(ref its.NewestIntake, intake);
        Interlocked.Increment(ref its.Count);
    }

    // Rows go out of date by themselves, one after the other, while no segment changes.
    long Expired(StoreState state, WorkspaceId workspace, TimeRange range, bool withTraces)
    {
        var cutoff = _retention.Cutoff(workspace);
        var tables = withTraces
            ? (ReadOnlySpan<SegmentTable>)[SegmentTable.Calls, SegmentTable.Traces, SegmentTable.Spans]
            : [SegmentTable.Calls];
        var expired = 0L;
        foreach (var table in tables)
        {
            foreach (var live in state.Groups(workspace, table))
            {
                var of = cutoff.Of(table, live.Class);
                if (live.Group.MinIntake < of && range.Overlaps(live.Group.MinStart, live.Group.MaxStart))
                    expired = Math.Max(expired, of);
            }
            foreach (var memtable in (ReadOnlySpan<Memtable?>)[state.Active, state.Flushing])
            {
                if (memtable is { FirstIntake: > 0 } && memtable.FirstIntake < cutoff.Of(table, ""))
                    expired = Math.Max(expired, cutoff.Of(table, ""));
            }
        }
        return expired;
    }
}
