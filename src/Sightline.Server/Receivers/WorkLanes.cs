using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>
/// Shares the cores among the workspaces that send: while others send too, the requests of one are inflated and decoded
/// on all cores but one at most, the rest wait in line. Alone it has them all. Held for work that needs only the
/// processor, never while a sender or the disk is waited for.
/// </summary>
sealed class WorkLanes(TimeProvider time)
{
    /// <summary>A workspace counts among those that send for so long after its last request.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromSeconds(1);

    readonly Lock _gate = new();
    readonly Dictionary<WorkspaceId, Line> _lines = [];
    // The two workspaces that sent last, and when (ticks of UTC): enough to tell each whether another does.
    (WorkspaceId Workspace, long At) _last;
    (WorkspaceId Workspace, long At) _before;

    sealed class Line
    {
        public int Busy;
        public readonly LinkedList<TaskCompletionSource> Waiting = [];
    }

    /// <summary>Waits for a lane; disposing what it gives leaves it.</summary>
    public async ValueTask<Lane> EnterAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            Note(workspace);
            if (!_lines.TryGetValue(workspace, out var line))
                _lines.Add(workspace, line = new Line());
            if (line.Waiting.Count == 0 && line.Busy < LanesOf(workspace))
            {
                line.Busy++;
                return new Lane(this, workspace);
            }
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Waiting.AddLast(turn);
        }
        try
        {
            await turn.Task.WaitAsync(cancellation);
            return new Lane(this, workspace);
        }
        catch (OperationCanceledException)
        {
            if (!TryLeave(workspace, turn))
                Exit(workspace);
            throw;
        }
    }

    bool TryLeave(WorkspaceId workspace, TaskCompletionSource turn)
    {
        lock (_gate)
            return _lines[workspace].Waiting.Remove(turn);
    }

    void Exit(WorkspaceId workspace)
    {
        lock (_gate)
        {
            var line = _lines[workspace];
            line.Busy--;
            while (line.Waiting.First is { } next && line.Busy < LanesOf(workspace))
            {
                line.Waiting.RemoveFirst();
                line.Busy++;
                next.Value.SetResult();
            }
            if (line.Busy == 0)
                _lines.Remove(workspace);
        }
    }

    void Note(WorkspaceId workspace)
    {
        if (_last.Workspace != workspace)
            _before = _last;
        _last = (workspace, time.GetUtcNow().UtcTicks);
    }

    int LanesOf(WorkspaceId workspace)
    {
        var other = _last.Workspace == workspace ? _before : _last;
        var isAlone = other.Workspace == default || time.GetUtcNow().UtcTicks - other.At > Recent.Ticks;
        return isAlone ? int.MaxValue : Math.Max(1, Environment.ProcessorCount - 1);
    }

    /// <summary>A lane that was entered.</summary>
    public readonly struct Lane(WorkLanes lanes, WorkspaceId workspace) : IDisposable
    {
        public void Dispose() => lanes.Exit(workspace);
    }
}
