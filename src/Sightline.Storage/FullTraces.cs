using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage;

/// <summary>
/// Traces that take no more spans. Learnt when spans are applied, so that what is under way then still comes in; after a
/// start, with the first span of such a trace.
/// </summary>
sealed class FullTraces
{
    /// <summary>Guards both.</summary>
    readonly Lock _gate = new();
    readonly HashSet<(WorkspaceId Workspace, TraceId Trace)> _full = [];
    readonly Queue<(WorkspaceId Workspace, TraceId Trace)> _byAge = new();
    volatile bool _any;

    /// <summary>There is one at all: mostly not, and then no span is looked up.</summary>
    public bool Any => _any;

    public bool Contains(WorkspaceId workspace, TraceId trace)
    {
        lock (_gate)
            return _full.Contains((workspace, trace));
    }

    public void Add(WorkspaceId workspace, TraceId trace)
    {
        lock (_gate)
        {
            if (!_full.Add((workspace, trace)))
                return;
            _byAge.Enqueue((workspace, trace));
            if (_byAge.Count > Limits.FullTracesMax)
                _full.Remove(_byAge.Dequeue());
            _any = true;
        }
    }

    /// <summary>Forgets all: after a deletion some may have room.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _full.Clear();
            _byAge.Clear();
            _any = false;
        }
    }
}
