using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rates;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>Counts the requests that wait for flags to change, and refuses more than a workspace may have.</summary>
sealed class FlagWaits(LimitOptions limits)
{
    readonly Lock _lock = new();

    // Guarded by _lock; a workspace without waiting requests has no entry.
    readonly Dictionary<WorkspaceId, int> _waiting = [];

    public int Max => limits.WaitingFlagRequests;

    /// <summary>Takes a place, to be given back with <see cref="Leave"/>; false when there is none.</summary>
    public bool TryEnter(WorkspaceId workspace)
    {
        lock (_lock)
        {
            var waiting = _waiting.GetValueOrDefault(workspace);
            if (Max > 0 && waiting >= Max)
                return false;
            _waiting[workspace] = waiting + 1;
            return true;
        }
    }

    public void Leave(WorkspaceId workspace)
    {
        lock (_lock)
        {
            if (--_waiting[workspace] == 0)
                _waiting.Remove(workspace);
        }
    }
}
