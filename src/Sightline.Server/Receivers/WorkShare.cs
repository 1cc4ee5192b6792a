using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>
/// What a workspace may have in work at once while others send too: so much, or one request that is more. The rest waits
/// in line. A workspace that sends alone has no limit.
/// </summary>
sealed class WorkShare(long share, RecentSenders senders)
{
    readonly Lock _gate = new();
    readonly Dictionary<WorkspaceId, Line> _lines = [];

    sealed class Line
    {
        public long Busy;
        public readonly LinkedList<Waiter> Waiting = [];
    }

    sealed class Waiter(long amount)
    {
        public long Amount => amount;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Waits for a place; disposing what it gives leaves it.</summary>
    /// <param name="workspace">Whose work it is.</param>
    /// <param name="amount">How much; at least 1.</param>
    /// <param name="cancellation">Nobody wants it any more.</param>
    public async ValueTask<Place> EnterAsync(WorkspaceId workspace, long amount, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        Waiter waiter;
        lock (_gate)
        {
            senders.Note(workspace);
            if (!_lines.TryGetValue(workspace, out var line))
                _lines.Add(workspace, line = new Line());
            if (line.Waiting.Count == 0 && Fits(workspace, line, amount))
            {
                line.Busy += amount;
                return new Place(this, workspace, amount);
            }
            waiter = new Waiter(amount);
            line.Waiting.AddLast(waiter);
        }
        try
        {
            await waiter.Turn.Task.WaitAsync(cancellation);
            return new Place(this, workspace, amount);
        }
        catch (OperationCanceledException)
        {
            if (!TryLeave(workspace, waiter))
                Exit(workspace, amount);
            throw;
        }
    }

    bool Fits(WorkspaceId workspace, Line line, long amount) =>
        line.Busy == 0 || line.Busy + amount <= share || senders.IsAlone(workspace);

    bool TryLeave(WorkspaceId workspace, Waiter waiter)
    {
        lock (_gate)
        {
            var line = _lines[workspace];
            if (!line.Waiting.Remove(waiter))
                return false;
            Admit(workspace, line);
            return true;
        }
    }

    void Exit(WorkspaceId workspace, long amount)
    {
        lock (_gate)
        {
            var line = _lines[workspace];
            line.Busy -= amount;
            Admit(workspace, line);
            if (line.Busy == 0)
                _lines.Remove(workspace);
        }
    }

    void Admit(WorkspaceId workspace, Line line)
    {
        while (line.Waiting.First is { } next && Fits(workspace, line, next.Value.Amount))
        {
            line.Waiting.RemoveFirst();
            line.Busy += next.Value.Amount;
            next.Value.Turn.SetResult();
        }
    }

    /// <summary>A place that was entered.</summary>
    public readonly struct Place(WorkShare work, WorkspaceId workspace, long amount) : IDisposable
    {
        public void Dispose() => work.Exit(workspace, amount);
    }
}
