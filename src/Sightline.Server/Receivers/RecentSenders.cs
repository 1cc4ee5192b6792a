using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>Tells each workspace whether another sends too.</summary>
sealed class RecentSenders(TimeProvider time)
{
    /// <summary>A workspace counts among those that send for so long after its last request.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromSeconds(1);

    readonly Lock _gate = new();
    // The two workspaces that sent last, and when (ticks of UTC): enough to tell each whether another does.
    (WorkspaceId Workspace, long At) _last;
    (WorkspaceId Workspace, long At) _before;

    public void Note(WorkspaceId workspace)
    {
        lock (_gate)
        {
            if (_last.Workspace != workspace)
                _before = _last;
            _last = (workspace, time.GetUtcNow().UtcTicks);
        }
    }

    public bool IsAlone(WorkspaceId workspace)
    {
        lock (_gate)
        {
            var other = _last.Workspace == workspace ? _before : _last;
            return other.Workspace == default || time.GetUtcNow().UtcTicks - other.At > Recent.Ticks;
        }
    }
}
